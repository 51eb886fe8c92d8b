// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The C library's calls that change files, put in front of it: the linker finds those of the
// program first, also for SQLCipher and Qt. Without a PowerDisk each only goes through.
#include "tests/simulation/power_disk.h"

#include <cerrno>
#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

using chuangkou::PowerDisk;

namespace {

template <typename Function> Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool exists(const char* path) {
    struct stat info = {};
    return ::lstat(path, &info) == 0;
}

int refused(int number) {
    errno = number;
    return -1;
}

using Open = int(const char*, int, ...);

int openThrough(Open* real, const char* path, int flags, mode_t mode) {
    PowerDisk* disk = PowerDisk::present();
    if (!disk || !disk->covers(path))
        return real(path, flags, mode);
    const bool existed = exists(path);
    if (const int number = disk->mayOpen(path, flags); number != 0)
        return refused(number);
    const int handle = real(path, flags, mode);
    if (handle >= 0)
        disk->opened(handle, path, flags, existed);
    return handle;
}

mode_t modeOf(int flags, va_list rest) {
    return (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
}

ssize_t writeThrough(int handle, const void* bytes, size_t count, off_t offset, auto&& real) {
    PowerDisk* disk = PowerDisk::present();
    if (disk && disk->isOpen(handle))
        if (const int number = disk->mayWrite(handle, offset, bytes, count); number != 0)
            return refused(number);
    return real();
}

int syncThrough(int handle, int (*real)(int)) {
    PowerDisk* disk = PowerDisk::present();
    if (disk && disk->isOpen(handle))
        if (const int number = disk->maySync(handle); number != 0)
            return refused(number);
    return real(handle);
}

int truncateThrough(int handle, off_t size, int (*real)(int, off_t)) {
    PowerDisk* disk = PowerDisk::present();
    if (disk && disk->isOpen(handle))
        if (const int number = disk->mayTruncate(handle, size); number != 0)
            return refused(number);
    return real(handle, size);
}

int removeThrough(const char* path, int (*real)(const char*)) {
    PowerDisk* disk = PowerDisk::present();
    if (!disk || !disk->covers(path) || !exists(path))
        return real(path);
    if (const int number = disk->mayChangeName(path); number != 0)
        return refused(number);
    disk->removing(path);
    const int outcome = real(path);
    if (outcome == 0)
        disk->removed(path);
    return outcome;
}

int renameThrough(const char* from, const char* to, auto&& real) {
    PowerDisk* disk = PowerDisk::present();
    if (!disk || !disk->covers(to))
        return real();
    if (const int number = disk->mayChangeName(to); number != 0)
        return refused(number);
    if (exists(to))
        disk->removing(to);
    const int outcome = real();
    if (outcome == 0)
        disk->renamed(from, to);
    return outcome;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    static Open* const real = next<Open>("open");
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openThrough(real, path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    static Open* const real = next<Open>("open64");
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openThrough(real, path, flags, mode);
}

int close(int handle) {
    static auto* const real = next<int(int)>("close");
    if (PowerDisk* disk = PowerDisk::present())
        disk->closed(handle);
    return real(handle);
}

ssize_t write(int handle, const void* bytes, size_t count) {
    static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
    return writeThrough(handle, bytes, count, -1, [&] { return real(handle, bytes, count); });
}

ssize_t pwrite(int handle, const void* bytes, size_t count, off_t offset) {
    static auto* const real = next<ssize_t(int, const void*, size_t, off_t)>("pwrite");
    return writeThrough(handle, bytes, count, offset,
                        [&] { return real(handle, bytes, count, offset); });
}

ssize_t pwrite64(int handle, const void* bytes, size_t count, off64_t offset) {
    static auto* const real = next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    return writeThrough(handle, bytes, count, offset,
                        [&] { return real(handle, bytes, count, offset); });
}

/// Qt copies with read and write where this is refused.
ssize_t sendfile(int to, int from, off_t* offset, size_t count) noexcept {
    static auto* const real = next<ssize_t(int, int, off_t*, size_t)>("sendfile");
    if (PowerDisk* disk = PowerDisk::present(); disk && disk->isOpen(to))
        return refused(EINVAL);
    return real(to, from, offset, count);
}

int ftruncate(int handle, off_t size) noexcept {
    static auto* const real = next<int(int, off_t)>("ftruncate");
    return truncateThrough(handle, size, real);
}

int ftruncate64(int handle, off64_t size) noexcept {
    static auto* const real = next<int(int, off_t)>("ftruncate64");
    return truncateThrough(handle, size, real);
}

int fsync(int handle) {
    static auto* const real = next<int(int)>("fsync");
    return syncThrough(handle, real);
}

int fdatasync(int handle) {
    static auto* const real = next<int(int)>("fdatasync");
    return syncThrough(handle, real);
}

int syncfs(int handle) noexcept {
    static auto* const real = next<int(int)>("syncfs");
    // The real one waits for the whole machine; the disk under test is this one alone.
    if (PowerDisk* disk = PowerDisk::present(); disk && disk->isOpen(handle)) {
        const int number = disk->maySyncAll();
        return number != 0 ? refused(number) : 0;
    }
    return real(handle);
}

int unlink(const char* path) noexcept {
    static auto* const real = next<int(const char*)>("unlink");
    return removeThrough(path, real);
}

int rmdir(const char* path) noexcept {
    static auto* const real = next<int(const char*)>("rmdir");
    return removeThrough(path, real);
}

int mkdir(const char* path, mode_t mode) noexcept {
    static auto* const real = next<int(const char*, mode_t)>("mkdir");
    PowerDisk* disk = PowerDisk::present();
    if (!disk || !disk->covers(path) || exists(path))
        return real(path, mode);
    if (const int number = disk->mayChangeName(path); number != 0)
        return refused(number);
    const int outcome = real(path, mode);
    if (outcome == 0)
        disk->made(path, true);
    return outcome;
}

int link(const char* from, const char* to) noexcept {
    static auto* const real = next<int(const char*, const char*)>("link");
    PowerDisk* disk = PowerDisk::present();
    if (!disk || !disk->covers(to) || exists(to))
        return real(from, to);
    if (const int number = disk->mayChangeName(to); number != 0)
        return refused(number);
    const int outcome = real(from, to);
    if (outcome == 0)
        disk->linked(from, to);
    return outcome;
}

int rename(const char* from, const char* to) noexcept {
    static auto* const real = next<int(const char*, const char*)>("rename");
    return renameThrough(from, to, [&] { return real(from, to); });
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to,
              unsigned flags) noexcept {
    static auto* const real = next<int(int, const char*, int, const char*, unsigned)>("renameat2");
    return renameThrough(from, to, [&] { return real(fromFolder, from, toFolder, to, flags); });
}

} // extern "C"
