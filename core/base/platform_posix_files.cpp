// SPDX-License-Identifier: MIT
// Files: looked at, mapped, read, written aside, put in place.
#include "core/base/files.h"
#include "core/base/platform.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <mutex>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}

    ~Descriptor() {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return m_number; }

private:
    int m_number;
};

/// Opens for reading without waiting for a pipe's other end, and refuses what is no regular file.
Result<int> openRegular(const std::filesystem::path& file, struct stat& status) {
    const int number = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (number < 0) {
        return failSystem(errno, displayPath(file));
    }
    if (::fstat(number, &status) != 0) {
        const int problem = errno;
        ::close(number);
        return failSystem(problem, displayPath(file));
    }
    if (!S_ISREG(status.st_mode)) {
        ::close(number);
        return fail(ErrorCode::InvalidInput,
                    displayPath(file) + (S_ISDIR(status.st_mode) ? " is a folder, not a file."
                                                                 : " is not a regular file."));
    }
    return number;
}

/// A mapping is safe only where the file cannot vanish under us: local, fixed disks.
bool isLocalDisk(int descriptor) {
    struct statfs system {};

    if (::fstatfs(descriptor, &system) != 0) {
        return false;
    }
    switch (static_cast<unsigned long>(system.f_type)) {
    case 0x6969UL:     // NFS
    case 0xFF534D42UL: // CIFS
    case 0xFE534D42UL: // SMB2
    case 0x517BUL:     // SMB
    case 0x65735546UL: // FUSE
    case 0x01021997UL: // 9p
    case 0x0BD00BD0UL: // Lustre
    case 0x47504653UL: // GPFS
    case 0x19830326UL: // BeeGFS
    case 0x00C36400UL: // CephFS
    case 0x5346414FUL: // AFS
    case 0x6B414653UL: // AFS, the kernel's own
    case 0x786F4256UL: // a folder that VirtualBox shares
    case 0x4D44UL:     // FAT, as on sticks and cards
    case 0x2011BAB0UL: // exFAT
    case 0x7366746EUL: // NTFS, ntfs3
    case 0x5346544EUL: // NTFS, the older driver
    case 0x482BUL:     // HFS+
    case 0x9660UL:     // ISO 9660, as on discs
    case 0x15013346UL: // UDF
        return false;
    default:
        return true;
    }
}

Status
readFully(int descriptor, std::byte* to, std::size_t size, const std::filesystem::path& file) {
    std::size_t done = 0;
    while (done < size) {
        const ssize_t count = ::read(descriptor, to + done, size - done);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return failSystem(errno, displayPath(file));
        }
        if (count == 0) {
            return fail(ErrorCode::Corrupt,
                        displayPath(file) + " became shorter while it was read.");
        }
        done += static_cast<std::size_t>(count);
    }
    return {};
}

} // namespace

namespace platform {

Result<FileStamp> stampOf(const std::filesystem::path& file) {
    struct stat status {};

    if (::stat(file.c_str(), &status) != 0) {
        return failSystem(errno, displayPath(file));
    }
    FileStamp stamp;
    stamp.device = status.st_dev;
    stamp.inode = status.st_ino;
    stamp.size = static_cast<std::uint64_t>(status.st_size);
    stamp.modifiedNs = status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec;
    return stamp;
}

Result<FileView> viewFile(const std::filesystem::path& file) {
    struct stat status {};

    const auto opened = openRegular(file, status);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const Descriptor descriptor(*opened);
    const auto size = static_cast<std::size_t>(status.st_size);
    FileView view;
    if (size == 0) {
        return view;
    }
    if (isLocalDisk(descriptor.number())) {
        void* const address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor.number(), 0);
        if (address != MAP_FAILED) {
            view.owner = std::shared_ptr<const void>(address, [size](const void* mapped) {
                ::munmap(const_cast<void*>(mapped),
                         size); // NOLINT(cppcoreguidelines-pro-type-const-cast)
            });
            view.bytes = {static_cast<const std::byte*>(address), size};
            view.isMapped = true;
            return view;
        }
    }
    constexpr std::size_t kAlignment = 64;
    void* const memory =
        std::aligned_alloc(kAlignment, (size + kAlignment - 1) / kAlignment * kAlignment);
    if (memory == nullptr) {
        return fail(ErrorCode::OutOfMemory, displayPath(file) + " does not fit into memory.");
    }
    view.owner = std::shared_ptr<const void>(memory, [](const void* owned) {
        std::free(const_cast<void*>(owned)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    });
    auto read = readFully(descriptor.number(), static_cast<std::byte*>(memory), size, file);
    if (!read) {
        return tl::unexpected(std::move(read).error());
    }
    view.bytes = {static_cast<const std::byte*>(memory), size};
    return view;
}

Status readInPieces(const std::filesystem::path& file,
                    const std::function<Status(std::span<const std::byte>)>& take) {
    struct stat status {};

    const auto opened = openRegular(file, status);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const Descriptor descriptor(*opened);
    std::vector<std::byte> piece(1U << 20U);
    while (true) {
        const ssize_t count = ::read(descriptor.number(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return failSystem(errno, displayPath(file));
        }
        if (count == 0) {
            return {};
        }
        auto taken =
            take(std::span<const std::byte>(piece.data(), static_cast<std::size_t>(count)));
        if (!taken) {
            return taken;
        }
    }
}

namespace {

/// What was made aside and is not yet published. Never destroyed: the program may end at any time.
struct Asides {
    std::mutex mutex;
    std::set<std::filesystem::path> paths;
};

Asides& asides() {
    static auto* const all = new Asides;
    return *all;
}

/// Names beside `path` until `make` says, by a number that is not negative, that one is new.
template <class Make>
Result<int> makeAside(const std::filesystem::path& path, std::filesystem::path& aside, Make make) {
    static std::atomic<unsigned> count{0};
    constexpr int kMostTries = 1000; // leftovers of crashed programs with our process id
    for (int i = 0; i < kMostTries; ++i) {
        // Short name of our own: a long name plus a suffix could pass the limit of the file system.
        aside = path.parent_path() /
                (".taxo-" + std::to_string(::getpid()) + "-" + std::to_string(count++) + ".part");
        Asides& all = asides();
        const std::lock_guard lock(all.mutex);
        const int made = make(aside.c_str());
        if (made >= 0) {
            std::error_code ignored;
            all.paths.insert(std::filesystem::absolute(aside, ignored));
            return made;
        }
        if (errno != EEXIST) {
            break;
        }
    }
    return failSystem(errno, displayPath(path));
}

} // namespace

Result<int> createAside(const std::filesystem::path& path, std::filesystem::path& aside) {
    constexpr mode_t kReadWrite = 0666; // less the umask
    return makeAside(path, aside, [](const char* name) {
        return ::open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kReadWrite);
    });
}

Status createFolderAside(const std::filesystem::path& path, std::filesystem::path& aside) {
    constexpr mode_t kAll = 0777; // less the umask
    const auto made = makeAside(path, aside, [](const char* name) { return ::mkdir(name, kAll); });
    return made ? Status{} : tl::unexpected(made.error());
}

void rememberAside(const std::filesystem::path& aside) {
    std::error_code ignored;
    Asides& all = asides();
    const std::lock_guard lock(all.mutex);
    all.paths.insert(std::filesystem::absolute(aside, ignored));
}

void forgetAside(const std::filesystem::path& aside) noexcept {
    std::error_code ignored;
    const auto path = std::filesystem::absolute(aside, ignored);
    Asides& all = asides();
    const std::lock_guard lock(all.mutex);
    all.paths.erase(path);
}

void removeAllAside() noexcept {
    Asides& all = asides();
    const std::lock_guard lock(all.mutex);
    for (const std::filesystem::path& path : all.paths) {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    all.paths.clear();
}

Status writeAll(int descriptor, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return failSystem(errno, "writing");
        }
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Status writeAllAt(int descriptor, std::uint64_t offset, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t count =
            ::pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return failSystem(errno, "writing");
        }
        offset += static_cast<std::uint64_t>(count);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Status
publish(int descriptor, const std::filesystem::path& aside, const std::filesystem::path& path) {
    const int synced = ::fsync(descriptor);
    const int syncProblem = errno;
    const int closed = ::close(descriptor);
    if (synced != 0 || closed != 0) {
        const int problem = synced != 0 ? syncProblem : errno;
        ::unlink(aside.c_str());
        return failSystem(problem, displayPath(path));
    }
    if (::rename(aside.c_str(), path.c_str()) != 0) {
        const int problem = errno;
        ::unlink(aside.c_str());
        return failSystem(problem, displayPath(path));
    }
    forgetAside(aside);
    const auto folder =
        path.parent_path().empty() ? std::filesystem::path(".") : path.parent_path();
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() >= 0) {
        ::fsync(opened.number());
    }
    return {};
}

void discardAside(int descriptor, const std::filesystem::path& aside) noexcept {
    ::unlink(aside.c_str()); // while it is still locked, so that nobody else's file goes
    ::close(descriptor);
    forgetAside(aside);
}

Result<GrowingFile> openGrowing(const std::filesystem::path& path) {
    constexpr mode_t kReadWrite = 0666; // less the umask
    const int number = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, kReadWrite);
    if (number < 0) {
        return failSystem(errno, displayPath(path));
    }
    const auto busy = [&] {
        ::close(number);
        return fail(ErrorCode::Busy,
                    displayPath(path) + " is being written by another window or command; wait "
                                        "until that is done.");
    };
    // Where the file system knows no locks, going on without is better than refusing to work.
    if (::flock(number, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        return busy();
    }

    struct stat held {};

    struct stat named {};

    // Between opening and locking, the holder before us may have renamed or removed the file.
    if (::fstat(number, &held) != 0 || ::stat(path.c_str(), &named) != 0 ||
        held.st_dev != named.st_dev || held.st_ino != named.st_ino) {
        return busy();
    }
    return GrowingFile{number, static_cast<std::uint64_t>(held.st_size)};
}

Result<std::uint64_t> sizeOf(int descriptor) {
    struct stat status {};

    if (::fstat(descriptor, &status) != 0) {
        return failSystem(errno, "reading a file's size");
    }
    return static_cast<std::uint64_t>(status.st_size);
}

Status emptyFile(int descriptor) {
    return ::ftruncate(descriptor, 0) == 0 ? Status{} : failSystem(errno, "emptying a file");
}

Status flushFile(int descriptor) {
    return ::fsync(descriptor) == 0 ? Status{} : failSystem(errno, "flushing a file to disk");
}

void closeFile(int descriptor) noexcept {
    ::close(descriptor);
}

} // namespace platform

} // namespace taxo
