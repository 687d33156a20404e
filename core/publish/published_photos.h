// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/published_occurrences.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taxo {

struct Publication;

/// How photographs come into a data set.
enum class PhotoCopying : std::uint8_t {
    Copy,
    Link, ///< hard links, which take no room; a copy where the file system has none
    List  ///< not at all: the data set names them where they are
};

/// "copy", "link", "list", in their order: what people type and collections keep.
std::span<const char* const> photoCopyingNames();
const char* nameOf(PhotoCopying copying);
/// Copy where there is none of this name.
PhotoCopying photoCopyingNamed(std::string_view name);

/// What is to be known of a photograph before it is put into a data set.
struct PhotoAtHand {
    std::string problem;     ///< why it cannot be, as the end of "3 items ..."; empty where it can
    std::uint64_t bytes = 0; ///< of its file; 0 where it is only named
};

/// The photographs' own files: the one way by which their bytes come into what is published.
/// Writers name them by item and never see where they lie. Reads through the collection, on its
/// thread; changes no original.
class PublishedPhotos {
public:
    /// `publication` outlives it, and has a source.
    explicit PublishedPhotos(const Publication& publication) : m_publications{&publication} {}

    /// Of several, whose items have ids of idInSource. They outlive it.
    explicit PublishedPhotos(std::vector<const Publication*> publications)
        : m_publications(std::move(publications)) {}

    /// `isBlurred`: its place must not be told. Some 10 us.
    PhotoAtHand look(const PublishedItem& item, bool isBlurred, PhotoCopying copying) const;

    /// Puts it under a name that is free, in a folder that is there. Where its place must not be
    /// told it is a copy with the picture alone (barePicture), never a link. A copy that is there
    /// whole, of a run that was killed, is taken as it is. Of a preview nothing is put.
    Status put(const PublishedItem& item,
               bool isBlurred,
               PhotoCopying copying,
               const std::filesystem::path& target) const;

    /// The file's bytes; likewise without what tells about it.
    Result<std::string> bytesOf(const PublishedItem& item, bool isBlurred) const;

    /// Where the file is: for what lies beside it. Not for anything that is published.
    Result<std::filesystem::path> fileOf(const PublishedItem& item) const;

private:
    std::vector<const Publication*> m_publications; ///< the first knows the folder in the making
};

} // namespace taxo
