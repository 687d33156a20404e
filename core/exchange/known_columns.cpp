// SPDX-License-Identifier: MIT
// Columns as documented: BIOSCAN-1M and -5M in their repositories' README, TreeOfLife in its data
// set cards, iNaturalist in its export page, Darwin Core in tdwg/dwc.
#include "core/exchange/known_columns_private.h"

#include <array>

namespace taxo {

namespace {

constexpr std::array kKnownColumns = {
    KnownColumn{"image_file", ColumnRole::File},
    KnownColumn{"file", ColumnRole::File},
    KnownColumn{"filename", ColumnRole::File},
    KnownColumn{"filepath", ColumnRole::File},
    KnownColumn{"image_path", ColumnRole::File},
    KnownColumn{"path", ColumnRole::File},
    KnownColumn{"image", ColumnRole::File},
    KnownColumn{"image_name", ColumnRole::File},
    KnownColumn{"photo", ColumnRole::File},
    KnownColumn{"picture", ColumnRole::File},
    KnownColumn{"img", ColumnRole::File},
    KnownColumn{"inat21_filename", ColumnRole::File},
    KnownColumn{"bioscan_filename", ColumnRole::File},
    KnownColumn{"processid", ColumnRole::Stem},
    KnownColumn{"treeoflife_id", ColumnRole::Stem},
    KnownColumn{"uuid", ColumnRole::Stem},
    KnownColumn{"image_id", ColumnRole::Stem},
    KnownColumn{"photo_id", ColumnRole::Stem},
    KnownColumn{"sha256", ColumnRole::Digest},
    KnownColumn{"identificationQualifier", ColumnRole::Qualifier},
    KnownColumn{"qualifier", ColumnRole::Qualifier},
    KnownColumn{"identifiedBy", ColumnRole::Person},
    KnownColumn{"determined_by", ColumnRole::Person},
    KnownColumn{"determiner", ColumnRole::Person},
    KnownColumn{"eventDate", ColumnRole::Date},
    KnownColumn{"observed_on", ColumnRole::Date},
    KnownColumn{"datetime", ColumnRole::Date},
    KnownColumn{"timestamp", ColumnRole::Date},
    KnownColumn{"date_time", ColumnRole::Date},
    KnownColumn{"date_captured", ColumnRole::Date},
    KnownColumn{"date", ColumnRole::Date},
    KnownColumn{"eventTime", ColumnRole::Time},
    KnownColumn{"time", ColumnRole::Time},
    KnownColumn{"decimalLatitude", ColumnRole::Latitude},
    KnownColumn{"latitude", ColumnRole::Latitude},
    KnownColumn{"coord-lat", ColumnRole::Latitude},
    KnownColumn{"lat", ColumnRole::Latitude},
    KnownColumn{"decimalLongitude", ColumnRole::Longitude},
    KnownColumn{"longitude", ColumnRole::Longitude},
    KnownColumn{"coord-lon", ColumnRole::Longitude},
    KnownColumn{"lon", ColumnRole::Longitude},
    KnownColumn{"lng", ColumnRole::Longitude},
    KnownColumn{"long", ColumnRole::Longitude},
    KnownColumn{"locality", ColumnRole::Place},
    KnownColumn{"verbatimLocality", ColumnRole::Place},
    KnownColumn{"place", ColumnRole::Place},
    KnownColumn{"place_guess", ColumnRole::Place},
    KnownColumn{"locationName", ColumnRole::Place},
    KnownColumn{"location", ColumnRole::Place},
    KnownColumn{"site", ColumnRole::Place},
    KnownColumn{"catalogNumber", ColumnRole::CatalogNumber},
    KnownColumn{"sampleid", ColumnRole::CatalogNumber},
    KnownColumn{"specimen", ColumnRole::CatalogNumber},
    KnownColumn{"occurrenceID", ColumnRole::Occurrence},
    KnownColumn{"occurrence", ColumnRole::Occurrence},
    KnownColumn{"eventID", ColumnRole::Event},
    KnownColumn{"event", ColumnRole::Event},
    KnownColumn{"sequence", ColumnRole::Event},
    KnownColumn{"seq_id", ColumnRole::Event},
    KnownColumn{"deploymentID", ColumnRole::Deployment},
    KnownColumn{"deployment", ColumnRole::Deployment},
    KnownColumn{"station", ColumnRole::Deployment},
    KnownColumn{"tags", ColumnRole::Tags},
    KnownColumn{"tag_list", ColumnRole::Tags},
    KnownColumn{"keywords", ColumnRole::Tags},
    KnownColumn{"bboxX", ColumnRole::Left},
    KnownColumn{"bboxY", ColumnRole::Top},
    KnownColumn{"bboxWidth", ColumnRole::Width},
    KnownColumn{"bboxHeight", ColumnRole::Height},
    KnownColumn{"sex", ColumnRole::Field, "sex"},
    KnownColumn{"lifeStage", ColumnRole::Field, "stage"},
    KnownColumn{"stage", ColumnRole::Field, "stage"},
    KnownColumn{"habitat", ColumnRole::Field, "habitat"},
    KnownColumn{"behavior", ColumnRole::Field, "behavior"},
    KnownColumn{"individualID", ColumnRole::Field, "individual"},
    KnownColumn{"individual", ColumnRole::Field, "individual"},
    KnownColumn{"individualCount", ColumnRole::Field, "count"},
    KnownColumn{"count", ColumnRole::Field, "count"},
    KnownColumn{"recordedBy", ColumnRole::Field, "recorded_by"},
    KnownColumn{"country", ColumnRole::Field, "country"},
    KnownColumn{"license", ColumnRole::Field, "license"},
    KnownColumn{"rightsHolder", ColumnRole::Field, "rights_holder"},
    KnownColumn{"basisOfRecord", ColumnRole::Field, "basis_of_record"},
    KnownColumn{"label", ColumnRole::Label},
    KnownColumn{"category", ColumnRole::Label},
    KnownColumn{"taxon", ColumnRole::Label},
};

} // namespace

std::span<const KnownColumn> knownColumns() {
    return kKnownColumns;
}

std::span<const KnownTable> knownTables() {
    static const std::array<KnownTable, 5> kTables = {{
        {"BIOSCAN-1M",
         {"processid", "image_file", "nucraw"},
         {{"uri", ColumnRole::Field, "bin"}},
         "not_classified"},
        {"BIOSCAN-5M",
         {"processid", "dna_barcode", "dna_bin"},
         {{"dna_bin", ColumnRole::Field, "bin"}},
         "not_classified"},
        {"TreeOfLife-10M", {"treeoflife_id", "eol_content_id"}, {}},
        {"TreeOfLife-200M", {"uuid", "source_dataset", "source_id"}, {}},
        {"iNaturalist",
         {"quality_grade", "iconic_taxon_name"},
         {{"id", ColumnRole::Stem},
          {"image_url", ColumnRole::Stem},
          {"time_observed_at", ColumnRole::Time},
          {"taxon_kingdom_name", ColumnRole::Kingdom},
          {"taxon_phylum_name", ColumnRole::Phylum},
          {"taxon_class_name", ColumnRole::Class},
          {"taxon_order_name", ColumnRole::Order},
          {"taxon_family_name", ColumnRole::Family},
          {"taxon_genus_name", ColumnRole::Genus},
          {"taxon_species_name", ColumnRole::Species},
          {"url", ColumnRole::Field, "inaturalist"},
          {"user_login", ColumnRole::Field, "observer"},
          {"captive_cultivated", ColumnRole::Field, "captive"},
          {"quality_grade", ColumnRole::Field, "quality_grade"}}},
    }};
    return kTables;
}

} // namespace taxo
