// SPDX-License-Identifier: MIT
#include "core/publish/darwin_core_archive_private.h"
#include "core/publish/xml_text_private.h"

#include <pugixml.hpp>

namespace taxo {

namespace {

template <class Row>
void describe(pugi::xml_node archive, const ArchiveTable<Row>& table) {
    pugi::xml_node node = archive.append_child(table.isCore ? "core" : "extension");
    node.append_attribute("encoding") = "UTF-8";
    node.append_attribute("fieldsTerminatedBy") = ",";
    node.append_attribute("linesTerminatedBy") = "\\n";
    node.append_attribute("fieldsEnclosedBy") = "\"";
    node.append_attribute("ignoreHeaderLines") = "1";
    node.append_attribute("dateFormat") = "YYYY-MM-DD";
    node.append_attribute("rowType") = table.rowType;
    node.append_child("files").append_child("location").text().set(table.file);
    node.append_child(table.isCore ? "id" : "coreid").append_attribute("index") = 0;
    int index = table.isCore ? 0 : 1;
    for (const DarwinCoreTerm<Row>& term : table.terms) {
        pugi::xml_node field = node.append_child("field");
        field.append_attribute("index") = index++;
        field.append_attribute("term") = term.address.c_str();
    }
}

} // namespace

const ArchiveTable<DarwinCoreOccurrence>& occurrenceTable() {
    static const ArchiveTable<DarwinCoreOccurrence> kTable = {
        "occurrence.csv", "http://rs.tdwg.org/dwc/terms/Occurrence", occurrenceTerms(), true};
    return kTable;
}

const ArchiveTable<DarwinCoreIdentification>& identificationTable() {
    static const ArchiveTable<DarwinCoreIdentification> kTable = {
        "identification.csv", "http://rs.tdwg.org/dwc/terms/Identification", identificationTerms()};
    return kTable;
}

const ArchiveTable<DarwinCoreMedium>& mediaTable() {
    static const ArchiveTable<DarwinCoreMedium> kTable = {
        "multimedia.csv", "http://rs.tdwg.org/ac/terms/Multimedia", mediaTerms()};
    return kTable;
}

std::string archiveDescription() {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node archive = document.append_child("archive");
    archive.append_attribute("xmlns") = "http://rs.tdwg.org/dwc/text/";
    archive.append_attribute("metadata") = "eml.xml";
    describe(archive, occurrenceTable());
    describe(archive, identificationTable());
    describe(archive, mediaTable());
    return xmlText(document);
}

} // namespace taxo
