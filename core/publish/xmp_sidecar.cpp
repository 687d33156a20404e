// SPDX-License-Identifier: MIT
// ISO 16684-1:2019, "XMP: Data model, serialization and core properties".
#include "core/publish/xmp_sidecar.h"

#include "core/publish/table_file.h"
#include "core/publish/xml_text_private.h"

#include <pugixml.hpp>

#include <algorithm>
#include <memory>
#include <string_view>

namespace taxo {

namespace {

constexpr const char* kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr const char* kDc = "http://purl.org/dc/elements/1.1/";
constexpr const char* kLightroom = "http://ns.adobe.com/lightroom/1.0/";
constexpr const char* kDwc = "http://rs.tdwg.org/dwc/terms/";

/// "dc:subject" as prefix and name.
std::pair<std::string_view, std::string_view> partsOf(std::string_view qualified) {
    const std::size_t colon = qualified.find(':');
    return colon == std::string_view::npos
               ? std::pair{std::string_view(), qualified}
               : std::pair{qualified.substr(0, colon), qualified.substr(colon + 1)};
}

/// The namespace that a prefix stands for at a node.
std::string_view namespaceAt(pugi::xml_node node, std::string_view prefix) {
    const std::string declaration =
        prefix.empty() ? std::string("xmlns") : "xmlns:" + std::string(prefix);
    for (; node; node = node.parent()) {
        if (const auto found = node.attribute(declaration.c_str())) {
            return found.value();
        }
    }
    return {};
}

bool isCalled(pugi::xml_node node, std::string_view space, std::string_view name) {
    const auto [prefix, local] = partsOf(node.name());
    return local == name && namespaceAt(node, prefix) == space;
}

pugi::xml_node childCalled(pugi::xml_node node, std::string_view space, std::string_view name) {
    return node.find_child([&](pugi::xml_node child) { return isCalled(child, space, name); });
}

/// An XMP document whose properties are found and added to.
class XmpDocument {
public:
    static Result<XmpDocument> parse(const std::string& text, const std::string& name) {
        XmpDocument xmp;
        constexpr unsigned kAll = pugi::parse_default | pugi::parse_pi | pugi::parse_comments;
        const auto parsed = xmp.m_document->load_buffer(text.data(), text.size(), kAll);
        xmp.m_rdf = xmp.m_document->find_node(
            [](pugi::xml_node node) { return isCalled(node, kRdf, "RDF"); });
        if (!parsed || !xmp.m_rdf) {
            return fail(ErrorCode::Corrupt,
                        name + " is no XMP sidecar that can be read; move it away, or mend it.");
        }
        xmp.m_prefix = partsOf(xmp.m_rdf.name()).first;
        return xmp;
    }

    /// Adds to a list those values that it has not.
    void addToList(const char* space,
                   const std::string& name,
                   const std::string& prefix,
                   const std::vector<std::string>& values) {
        pugi::xml_node list = propertyCalled(space, name);
        if (!list) {
            list = ownDescription(space, prefix).append_child((prefix + ":" + name).c_str());
        }
        pugi::xml_node bag;
        for (const char* const kind : {"Bag", "Seq"}) {
            bag = bag ? bag : childCalled(list, kRdf, kind);
        }
        if (!bag) {
            bag = list.append_child(rdf("Bag").c_str());
        }
        for (const std::string& value : values) {
            const bool isThere =
                bag.find_child([&](pugi::xml_node item) { return value == item.text().get(); });
            if (!isThere) {
                bag.append_child(rdf("li").c_str()).text().set(value.c_str());
            }
        }
    }

    /// Sets a property of one value, in whatever form it is there.
    void set(const char* space,
             const std::string& name,
             const std::string& prefix,
             const std::string& value) {
        for (pugi::xml_node description : m_rdf.children()) {
            while (const auto old = childCalled(description, space, name)) {
                description.remove_child(old);
            }
            for (auto each = description.first_attribute(); each;) {
                const auto next = each.next_attribute();
                const auto [own, local] = partsOf(each.name());
                if (local == name && !own.empty() && namespaceAt(description, own) == space) {
                    description.remove_attribute(each);
                }
                each = next;
            }
        }
        ownDescription(space, prefix)
            .append_child((prefix + ":" + name).c_str())
            .text()
            .set(value.c_str());
    }

    std::string text() const { return xmlText(*m_document); }

private:
    XmpDocument() = default;

    std::string rdf(const char* name) const {
        return m_prefix.empty() ? name : m_prefix + ":" + name;
    }

    pugi::xml_node propertyCalled(const char* space, const std::string& name) const {
        for (const pugi::xml_node description : m_rdf.children()) {
            if (const auto found = childCalled(description, space, name)) {
                return found;
            }
        }
        return {};
    }

    /// The last description, or a new one, in which the prefix stands for the namespace.
    pugi::xml_node ownDescription(const char* space, const std::string& prefix) {
        for (const pugi::xml_node description : m_rdf.children()) {
            if (isCalled(description, kRdf, "Description") &&
                namespaceAt(description, prefix) == space) {
                return description;
            }
        }
        pugi::xml_node made = m_rdf.append_child(rdf("Description").c_str());
        made.append_attribute(rdf("about").c_str()).set_value("");
        made.append_attribute(("xmlns:" + prefix).c_str()).set_value(space);
        return made;
    }

    std::unique_ptr<pugi::xml_document> m_document = std::make_unique<pugi::xml_document>();
    pugi::xml_node m_rdf;
    std::string m_prefix; ///< of RDF's own names: "rdf"
};

constexpr const char* kEmptyPacket =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>\n"
    "</x:xmpmeta>\n"
    "<?xpacket end=\"w\"?>\n";

/// A word of a way down: | sets these apart.
std::string wordOf(const std::string& name) {
    std::string word = publishableText(name);
    std::ranges::replace(word, '|', '/');
    return word;
}

} // namespace

Result<std::string>
xmpSidecar(const XmpFacts& facts, const std::string& existing, const std::string& name) {
    auto xmp = XmpDocument::parse(existing.empty() ? kEmptyPacket : existing, name);
    if (!xmp) {
        return tl::unexpected(std::move(xmp).error());
    }
    std::vector<std::string> ways;
    std::vector<std::string> flat;
    for (const std::vector<std::string>& way : facts.keywords) {
        std::string down;
        for (const std::string& one : way) {
            down += (down.empty() ? "" : "|") + wordOf(one);
            ways.push_back(down);
            flat.push_back(wordOf(one));
        }
    }
    for (const std::string& word : facts.words) {
        flat.push_back(publishableText(word));
    }
    if (!ways.empty()) {
        xmp->addToList(kDc, "subject", "dc", flat);
        xmp->addToList(kLightroom, "hierarchicalSubject", "lr", ways);
    }
    for (const auto& [term, value] : facts.terms) {
        xmp->set(kDwc, term, "dwc", publishableText(value));
    }
    return xmp->text();
}

} // namespace taxo
