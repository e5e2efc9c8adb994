'use strict';

// danfojs-node requires the native TensorFlow build, but its tables need only the core, the CPU kernels and the data streams.
const core = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const data = require('@tensorflow/tfjs-data');

// danfojs-node calls operations as methods (`tensor.sum(1)`). The core registers these with ES modules that Node cannot load
// (imports without file extensions), so they are added here: the tensor is the operation's first argument.
for (const [name, operation] of Object.entries(core)) {
  if (typeof operation !== 'function' || !/^[a-z]/.test(name) || name in core.Tensor.prototype) continue;
  core.Tensor.prototype[name] = function (...rest) {
    return operation(this, ...rest);
  };
}

// Suppresses the advice to install the native build, which is left out on purpose.
core.env().set('PROD', true);

module.exports = { ...core, data };
