// SPDX-License-Identifier: MIT
// The layout: https://pytorch.org/docs/stable/notes/serialization.html
#include "core/checkpoint/pickle_private.h"
#include "core/checkpoint/torch_archive_private.h"
#include "core/checkpoint/zip_archive_private.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace taxo {

namespace {

using Bytes = std::span<const std::byte>;

/// Row-major without gaps. The step of a dimension of length 1 does not matter.
bool isContiguous(const PickleTensor& tensor) {
    std::int64_t expected = 1;
    for (std::size_t i = tensor.shape.size(); i-- > 0;) {
        if (tensor.shape[i] != 1 && tensor.strides[i] != expected) {
            return false;
        }
        expected *= tensor.shape[i]; // no overflow: the product was checked
    }
    return true;
}

/// Index of the last element, or nothing where it passes 2^63. The tensor has elements.
std::optional<std::int64_t> lastElement(const PickleTensor& tensor) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    std::int64_t last = tensor.offset;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        const std::int64_t steps = tensor.shape[i] - 1;
        const std::int64_t stride = tensor.strides[i];
        if (steps != 0 && stride > (kMost - last) / steps) {
            return std::nullopt;
        }
        last += steps * stride;
    }
    return last;
}

/// Copies the elements of a strided tensor, of at least one dimension and one element, one after
/// the other.
void gather(PickleTensor tensor, std::size_t size, const std::byte* from, std::byte* to) {
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        if (tensor.shape[i] == 1) {
            tensor.strides[i] = 0; // may be anything
        }
    }
    std::vector<std::int64_t> index(tensor.shape.size(), 0);
    std::int64_t at = tensor.offset;
    while (true) {
        std::memcpy(to, from + static_cast<std::size_t>(at) * size, size);
        to += size;
        for (std::size_t i = index.size(); i-- > 0;) { // the last index runs fastest
            at += tensor.strides[i];
            if (++index[i] < tensor.shape[i]) {
                break;
            }
            if (i == 0) {
                return;
            }
            at -= tensor.strides[i] * tensor.shape[i];
            index[i] = 0;
        }
    }
}

class TorchArchive {
public:
    TorchArchive(Bytes file, const std::string& name, ZipArchive zip)
        : m_name(name), m_zip(std::move(zip)), m_memoryLeft((64U << 20U) + 100 * file.size()) {}

    Result<TensorList> read() {
        auto pickled = findPickle();
        if (!pickled) {
            return tl::unexpected(std::move(pickled).error());
        }
        auto pickle = readPickle(*pickled, m_name);
        if (!pickle) {
            return tl::unexpected(std::move(pickle).error());
        }
        m_pickle = std::move(*pickle);
        const PickleDict* const state = findState();
        if (state == nullptr) {
            return fail(ErrorCode::Unsupported, m_name + " holds no dictionary of named tensors.");
        }
        for (const auto& [key, value] : state->items) {
            const auto* const tensor = m_pickle.as<PickleTensor>(value);
            const auto* const name = m_pickle.as<std::string_view>(key);
            if (tensor != nullptr && name != nullptr) {
                if (auto added = add(*name, *tensor); !added) {
                    return tl::unexpected(std::move(added).error());
                }
            }
        }
        return std::move(m_list);
    }

private:
    tl::unexpected<Error> corrupt(const std::string& problem) const {
        return fail(ErrorCode::Corrupt, m_name + " is damaged: " + problem);
    }

    /// The bytes of <folder>/data.pkl; remembers the folder.
    Result<Bytes> findPickle() {
        constexpr std::string_view kPickleName = "/data.pkl";
        const ZipEntry* found = nullptr;
        for (const ZipEntry& entry : m_zip.entries()) {
            if (entry.name.ends_with(kPickleName) &&
                entry.name.find('/') == entry.name.size() - kPickleName.size()) {
                if (found != nullptr) {
                    return corrupt("it holds more than one data.pkl.");
                }
                found = &entry;
            }
        }
        if (found == nullptr) {
            return fail(ErrorCode::Unsupported,
                        m_name + " is a zip archive without data.pkl, so not of PyTorch.");
        }
        m_folder = found->name.substr(0, found->name.size() - kPickleName.size() + 1);
        if (m_zip.find(m_folder + "constants.pkl") != nullptr) {
            return fail(ErrorCode::Unsupported,
                        m_name + " is a TorchScript program, not plain weights. In Python, save "
                                 "torch.jit.load(FILE).state_dict() with torch.save.");
        }
        if (const ZipEntry* const order = m_zip.find(m_folder + "byteorder");
            order != nullptr && textOf(order->stored) == "big") {
            return fail(ErrorCode::Unsupported,
                        m_name + " was saved on a big-endian machine. Save it again on another.");
        }
        return bytesOfEntry(*found);
    }

    /// In place, or unpacked once.
    Result<Bytes> bytesOfEntry(const ZipEntry& entry) {
        if (!entry.isDeflated) {
            return entry.stored;
        }
        if (const auto found = m_unpacked.find(&entry); found != m_unpacked.end()) {
            return found->second;
        }
        if (auto spent = spend(entry.size); !spent) {
            return tl::unexpected(std::move(spent).error());
        }
        auto unpacked = inflateEntry(entry, m_name);
        if (!unpacked) {
            return tl::unexpected(std::move(unpacked).error());
        }
        const Bytes bytes(**unpacked);
        m_unpacked.emplace(&entry, bytes);
        m_list.owned.push_back(std::move(*unpacked));
        return bytes;
    }

    /// Memory of our own, bounded by what a true file of this size may need.
    Status spend(std::uint64_t bytes) {
        if (bytes > m_memoryLeft) {
            return corrupt("it would unpack to far more than a file of its size holds.");
        }
        m_memoryLeft -= bytes;
        return {};
    }

    bool holdsTensors(const PickleDict& dict) const {
        return std::ranges::any_of(dict.items, [this](const auto& item) {
            return m_pickle.as<PickleTensor>(item.second) != nullptr;
        });
    }

    const PickleDict* dictUnder(const PickleDict& dict, std::string_view wanted) const {
        for (const auto& [key, value] : dict.items) {
            const auto* const name = m_pickle.as<std::string_view>(key);
            if (name != nullptr && *name == wanted) {
                return m_pickle.as<PickleDict>(value);
            }
        }
        return nullptr;
    }

    const PickleDict* findState() const {
        const auto* const root = m_pickle.as<PickleDict>(m_pickle.root);
        if (root == nullptr) {
            return nullptr;
        }
        if (const auto* const state = dictUnder(*root, "state_dict"); state != nullptr) {
            return state;
        }
        if (holdsTensors(*root)) {
            return root;
        }
        const auto* const model = dictUnder(*root, "model");
        return model != nullptr ? model : dictUnder(*root, "model_state_dict");
    }

    /// All numbers of a storage.
    Result<Bytes> bytesOfStorage(const PickleStorage& storage) {
        const ZipEntry* const entry = m_zip.find(m_folder + "data/" + std::string(storage.key));
        if (entry == nullptr) {
            return corrupt("its entry data/" + printable(storage.key) + " is missing.");
        }
        const std::int64_t elements = storage.elements;
        const auto size = byteCount({&elements, 1}, bytesOf(storage.type));
        if (!size || *size != entry->size) {
            return corrupt("its entry data/" + printable(storage.key) + " has " +
                           std::to_string(entry->size) + " bytes, not the " +
                           std::to_string(elements) + " numbers of " + nameOf(storage.type) +
                           " that its list promises.");
        }
        return bytesOfEntry(*entry);
    }

    Status add(std::string_view name, const PickleTensor& tensor) {
        const auto wrong = [&](const std::string& problem) {
            return corrupt("tensor " + printable(name) + problem);
        };
        const auto& storage = *m_pickle.as<PickleStorage>(tensor.storage);
        const std::size_t elementSize = bytesOf(storage.type);
        const auto size = byteCount(tensor.shape, elementSize);
        if (!size) {
            return wrong(" has an impossible shape.");
        }
        const auto last = *size > 0 ? lastElement(tensor) : std::optional<std::int64_t>(-1);
        if (!last || *last >= storage.elements) {
            return wrong(" reaches outside its numbers.");
        }
        if (!m_names.insert(name).second) {
            return wrong(" appears twice.");
        }
        auto all = bytesOfStorage(storage);
        if (!all) {
            return tl::unexpected(std::move(all).error());
        }
        TensorView view;
        view.name = name;
        view.type = storage.type;
        view.shape = tensor.shape;
        if (*size == 0) {
            view.bytes = all->first(0);
        } else if (isContiguous(tensor)) {
            view.bytes = all->subspan(static_cast<std::size_t>(tensor.offset) * elementSize, *size);
        } else {
            if (*size > all->size()) {
                return wrong(" repeats its numbers, which no weights do.");
            }
            if (auto spent = spend(*size); !spent) {
                return spent;
            }
            auto copy = std::make_shared<std::vector<std::byte>>(*size);
            gather(tensor, elementSize, all->data(), copy->data());
            view.bytes = *copy;
            m_list.owned.push_back(std::move(copy));
        }
        m_list.tensors.push_back(std::move(view));
        return {};
    }

    const std::string& m_name;
    ZipArchive m_zip;
    std::string m_folder; // "archive/"
    Pickle m_pickle;
    TensorList m_list;
    std::unordered_set<std::string_view> m_names;
    std::unordered_map<const ZipEntry*, Bytes> m_unpacked;
    std::uint64_t m_memoryLeft;
};

} // namespace

Result<TensorList> readTorchArchive(std::span<const std::byte> file, const std::string& name) {
    auto zip = ZipArchive::open(file, name);
    if (!zip) {
        return tl::unexpected(std::move(zip).error());
    }
    return TorchArchive(file, name, std::move(*zip)).read();
}

} // namespace taxo
