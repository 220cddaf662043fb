/* A disk slower than this one: each sync takes SYNC_WAIT_US microseconds more. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static long long now_ns(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static int slowly(const char *name, int file) {
    int (*sync)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    int result = sync(file);
    const char *wait = getenv("SYNC_WAIT_US");
    /* Waited for by looking at the clock: to sleep takes half a tenth of a millisecond longer than asked. */
    long long until = now_ns() + (wait ? atoll(wait) : 0) * 1000;
    while (now_ns() < until) {}
    return result;
}

int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }
