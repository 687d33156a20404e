// SPDX-License-Identifier: MIT
// Audiovisual Core: ac.tdwg.org/termlist.
#include "core/base/files.h"
#include "core/publish/darwin_core_tables.h"
#include "core/publish/darwin_core_words_private.h"
#include "core/publish/media_type.h"
#include "core/publish/value_texts.h"

#include <set>
#include <string_view>
#include <utility>

namespace taxo {

namespace {

/// "https://example.org/photos/" and "CT 1/a.jpg": all but letters, digits and -._~/ as %XX
/// (RFC 3986). Empty without an address.
std::string addressOf(const Publication& publication, const PublishedItem& item) {
    if (publication.about.mediaAddress.empty()) {
        return {};
    }
    constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                        "0123456789-._~/";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string address = publication.about.mediaAddress;
    address += address.ends_with('/') ? "" : "/";
    for (const char letter : item.path.generic_string()) {
        if (kPlain.find(letter) != std::string_view::npos) {
            address += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        address += '%';
        address += kHex[byte / 16U];
        address += kHex[byte % 16U];
    }
    return address;
}

const std::string& mediaLicence(const Publication& publication) {
    return publication.about.licenceOfMedia();
}

std::vector<DarwinCoreTerm<DarwinCoreMedium>> makeMediaTerms() {
    using Row = DarwinCoreMedium;
    std::vector<DarwinCoreTerm<Row>> terms;
    const auto add = [&](const std::string& address, std::function<std::string(const Row&)> value) {
        terms.push_back({address, std::move(value)});
    };
    const auto side = [](double Box::*length) {
        return [length](const Row& row) {
            return row.isRegion ? decimalText((*row.item.region).*length) : std::string();
        };
    };
    const auto pixels = [](int PublishedItem::*length) {
        return [length](const Row& row) {
            const int count = row.item.*length;
            return row.isRegion || count <= 0 ? std::string() : std::to_string(count);
        };
    };
    add(dcterms("identifier"),
        [](const Row& row) { return (row.isRegion ? row.item.uuid : row.item.photoUuid).text(); });
    add("http://purl.org/dc/elements/1.1/type",
        [](const Row&) { return std::string("StillImage"); });
    add(dcterms("title"), [](const Row& row) { return displayPath(row.item.path.filename()); });
    add(dcterms("format"), [](const Row& row) { return std::string(mediaTypeOf(row.item.path)); });
    add(ac("accessURI"), [](const Row& row) {
        return row.isRegion ? std::string() : addressOf(row.publication, row.item);
    });
    add(ac("serviceExpectation"), [](const Row& row) {
        return std::string(row.publication.about.mediaAddress.empty() ? "local" : "online");
    });
    add("http://ns.adobe.com/xap/1.0/CreateDate",
        [](const Row& row) { return row.item.takenAt ? row.item.takenAt->text() : std::string(); });
    add(dcterms("creator"), [](const Row& row) { return row.publication.about.recordedBy; });
    add(xmpRights("Owner"), [](const Row& row) { return row.publication.about.rightsHolder; });
    add(xmpRights("UsageTerms"), [](const Row& row) {
        const auto licence = datasetLicence(mediaLicence(row.publication));
        return licence ? licence->title : std::string();
    });
    add(xmpRights("WebStatement"),
        [](const Row& row) { return licenceAddress(mediaLicence(row.publication)); });
    add(ac("captureDevice"), [](const Row& row) { return row.item.camera; });
    add(ac("hashFunction"), [](const Row& row) {
        return std::string(row.isRegion || row.item.bytes.isNone() ? "" : "SHA-256");
    });
    add(ac("hashValue"), [](const Row& row) {
        return row.isRegion || row.item.bytes.isNone() ? std::string() : row.item.bytes.hex();
    });
    add("http://ns.adobe.com/exif/1.0/PixelXDimension", pixels(&PublishedItem::width));
    add("http://ns.adobe.com/exif/1.0/PixelYDimension", pixels(&PublishedItem::height));
    add(ac("isROIOf"),
        [](const Row& row) { return row.isRegion ? row.item.photoUuid.text() : std::string(); });
    add(ac("xFrac"), side(&Box::left));
    add(ac("yFrac"), side(&Box::top));
    add(ac("widthFrac"), side(&Box::width));
    add(ac("heightFrac"), side(&Box::height));
    add(dwc("scientificName"), [](const Row& row) { return row.name; });
    return terms;
}

} // namespace

std::string associatedMedia(const Publication& publication, const PublishedOccurrence& occurrence) {
    std::string text;
    std::set<PhotoId> seen;
    for (const PublishedItem& item : occurrence.items) {
        const std::string address = addressOf(publication, item);
        if (!address.empty() && !publication.hides(item) && seen.insert(item.photo).second) {
            text += (text.empty() ? "" : kDarwinCoreSeparator) + address;
        }
    }
    return text;
}

std::string licenceAddress(const std::string& id) {
    const auto licence = datasetLicence(id);
    return licence ? licence->address : std::string();
}

const std::vector<DarwinCoreTerm<DarwinCoreMedium>>& mediaTerms() {
    static const auto kTerms = makeMediaTerms();
    return kTerms;
}

std::vector<DarwinCoreMedium> mediaOf(const Publication& publication,
                                      const PublishedOccurrence& occurrence) {
    std::vector<DarwinCoreMedium> media;
    std::set<PhotoId> photos;
    for (const PublishedItem& item : occurrence.items) {
        if (publication.hides(item)) {
            continue;
        }
        const std::string name = identificationOf(occurrence, item).name();
        if (photos.insert(item.photo).second) {
            media.push_back(
                {publication, occurrence, item, false, item.region ? std::string() : name});
        }
        if (item.region) {
            media.push_back({publication, occurrence, item, true, name});
        }
    }
    return media;
}

} // namespace taxo
