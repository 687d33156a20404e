// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <sys/mount.h>

#include <filesystem>

namespace taxo::test {

/// A disk of 2 MB of its own, where this process may mount one.
class SmallDisk {
public:
    explicit SmallDisk(const std::filesystem::path& folder) : m_folder(folder) {
        std::filesystem::create_directory(folder);
        m_isThere = ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=2m") == 0;
    }

    ~SmallDisk() {
        if (m_isThere) {
            ::umount2(m_folder.c_str(), MNT_DETACH);
        }
    }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isThere() const { return m_isThere; }

    void grow() const {
        ASSERT_EQ(::mount("tmpfs", m_folder.c_str(), "tmpfs", MS_REMOUNT, "size=40m"), 0);
    }

private:
    std::filesystem::path m_folder;
    bool m_isThere = false;
};

} // namespace taxo::test
