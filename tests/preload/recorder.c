/* Records what a program does to files whose path begins with RECORD_PREFIX, in the order it happens, into the
   file RECORD_TO: lines `kind number offset length` and `path`, each followed by that many bytes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 1024
static char names[MOST][512];
static int record_to = -1;

#define REAL(name, type) ((type)dlsym(RTLD_NEXT, name))

static int watched(const char *path) {
    const char *prefix = getenv("RECORD_PREFIX");
    return prefix && path && strncmp(path, prefix, strlen(prefix)) == 0;
}

static void put(const void *data, size_t length) {
    ssize_t (*real)(int, const void *, size_t) = REAL("write", ssize_t (*)(int, const void *, size_t));
    const char *at = data;
    while (length > 0) {
        ssize_t done = real(record_to, at, length);
        if (done <= 0) _exit(97);
        at += done;
        length -= done;
    }
}

/* One record: a line, then the path, then the bytes. */
static void record(const char *kind, const char *path, long long offset, const void *data, size_t length) {
    char line[128];
    if (record_to < 0) {
        int (*real)(const char *, int, ...) = REAL("open", int (*)(const char *, int, ...));
        record_to = real(getenv("RECORD_TO"), O_WRONLY | O_CREAT | O_APPEND, 0600);
        if (record_to < 0) _exit(98);
    }
    int size = snprintf(line, sizeof line, "%s %zu %lld %zu\n", kind, strlen(path), offset, length);
    put(line, size);
    put(path, strlen(path));
    if (data) put(data, length);
}

static const char *name_of(int file) { return file >= 0 && file < MOST && names[file][0] ? names[file] : NULL; }

static int opened(int file, const char *path, int flags) {
    if (file >= 0 && file < MOST) {
        names[file][0] = 0;
        if (watched(path)) {
            snprintf(names[file], sizeof names[file], "%s", path);
            if (flags & O_CREAT) record("create", path, 0, NULL, 0);
            if (flags & O_TRUNC) record("truncate", path, 0, NULL, 0);
        }
    }
    return file;
}

#define OPENING(function)                                                                  \
    int function(const char *path, int flags, ...) {                                       \
        mode_t mode = 0;                                                                   \
        if (flags & (O_CREAT | O_TMPFILE)) {                                               \
            va_list rest;                                                                  \
            va_start(rest, flags);                                                         \
            mode = va_arg(rest, mode_t);                                                   \
            va_end(rest);                                                                  \
        }                                                                                  \
        return opened(REAL(#function, int (*)(const char *, int, ...))(path, flags, mode), path, flags); \
    }
OPENING(open)
OPENING(open64)

int close(int file) {
    if (file >= 0 && file < MOST) names[file][0] = 0;
    return REAL("close", int (*)(int))(file);
}

#define WRITING(function)                                                                               \
    ssize_t function(int file, const void *data, size_t length, off64_t offset) {                       \
        ssize_t done = REAL(#function, ssize_t (*)(int, const void *, size_t, off64_t))(file, data, length, offset); \
        if (done > 0 && name_of(file)) record("write", name_of(file), offset, data, done);              \
        return done;                                                                                    \
    }
WRITING(pwrite)
WRITING(pwrite64)

ssize_t write(int file, const void *data, size_t length) {
    const char *path = name_of(file);
    off64_t offset = path ? lseek64(file, 0, SEEK_CUR) : 0;
    ssize_t done = REAL("write", ssize_t (*)(int, const void *, size_t))(file, data, length);
    if (done > 0 && path) record("write", path, offset, data, done);
    return done;
}

#define CUTTING(function)                                                                \
    int function(int file, off64_t length) {                                             \
        int result = REAL(#function, int (*)(int, off64_t))(file, length);               \
        if (result == 0 && name_of(file)) record("truncate", name_of(file), length, NULL, 0); \
        return result;                                                                   \
    }
CUTTING(ftruncate)
CUTTING(ftruncate64)

#define SYNCING(function)                                                     \
    int function(int file) {                                                  \
        int result = REAL(#function, int (*)(int))(file);                     \
        if (result == 0 && name_of(file)) record("sync", name_of(file), 0, NULL, 0); \
        return result;                                                        \
    }
SYNCING(fsync)
SYNCING(fdatasync)

int unlink(const char *path) {
    int result = REAL("unlink", int (*)(const char *))(path);
    if (result == 0 && watched(path)) record("unlink", path, 0, NULL, 0);
    return result;
}

int rename(const char *from, const char *to) {
    int result = REAL("rename", int (*)(const char *, const char *))(from, to);
    if (result == 0 && (watched(from) || watched(to))) record("rename", from, 0, to, strlen(to));
    return result;
}
