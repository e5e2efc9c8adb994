import { startQuickKernel, type QuickKernel, type QuickKernelOptions } from './quick-kernel';

/** Quick kernels, reused for one notebook after another, since loading the packages takes longer than most cells. */
export class KernelPool {
  private readonly idle: QuickKernel[] = [];

  constructor(private readonly options: QuickKernelOptions) {}

  /** Returns a kernel without any values, for the cells of one notebook. */
  async take(environment: Record<string, string>): Promise<QuickKernel> {
    for (let kernel = this.idle.pop(); kernel; kernel = this.idle.pop()) {
      if (await kernel.reset(environment)) return kernel;
      await kernel.stop();
    }
    return startQuickKernel(this.options, environment);
  }

  /** Puts back a kernel whose cells all ran. After a failure the caller stops it instead. */
  giveBack(kernel: QuickKernel): void {
    this.idle.push(kernel);
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((kernel) => kernel.stop()));
  }
}
