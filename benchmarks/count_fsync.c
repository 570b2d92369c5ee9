/* Counts the calls that force data to the disk. Preloaded by benchmarks/bench_save.py, which reads the counter:
   a save must be exactly one such call, whatever the disk of the day makes of it. bench_big_ledger.py lets each call take
   some milliseconds besides, as an old disk would. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>

static unsigned long counted;
static unsigned int delay_ms;

void slow_down(unsigned int milliseconds) { delay_ms = milliseconds; }

unsigned long forced_to_disk(void) { return __atomic_load_n(&counted, __ATOMIC_RELAXED); }

static int pass_on(const char *name, int file) {
    int (*original)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    __atomic_add_fetch(&counted, 1, __ATOMIC_RELAXED);
  if (delay_ms) usleep(delay_ms * 1000);
    return original(file);
}

int fsync(int file) { return pass_on("fsync", file); }
int fdatasync(int file) { return pass_on("fdatasync", file); }
