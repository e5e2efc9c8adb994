'use strict';

// danfojs-node asks for the native TensorFlow build. Its tables need the core, the CPU kernels and the data streams only.
const core = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops');
require('@tensorflow/tfjs-backend-cpu');
const data = require('@tensorflow/tfjs-data');

module.exports = { ...core, data };
