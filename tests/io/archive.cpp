#include "tests/io/archive.h"

#include <cstdint>

namespace turnpoint::test {
namespace {

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i)
    out += static_cast<char>(static_cast<std::uint8_t>(value >> (8 * i) & 0xFFU));
}

/// CRC-32, bit by bit.
std::uint32_t checksum_of(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    crc ^= static_cast<std::uint8_t>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? crc >> 1U ^ 0xEDB88320U : crc >> 1U;
  }
  return ~crc;
}

std::string facts(const StoredPart& part, std::size_t name_size) {
  std::string out;
  put(out, 20, 2), put(out, part.flags, 2), put(out, part.method, 2), put(out, 33U << 16U, 4);
  put(out, part.checksum, 4), put(out, part.packed, 4), put(out, part.unpacked, 4);
  put(out, static_cast<std::uint32_t>(name_size), 2), put(out, 0, 2);
  return out;
}

std::string sheet(const std::string& data) {
  return "<worksheet><sheetData>" + data + "</sheetData></worksheet>";
}

}  // namespace

StoredPart stored(std::string name, std::string bytes) {
  const auto size = static_cast<std::uint32_t>(bytes.size());
  const std::uint32_t checksum = checksum_of(bytes);
  return {name, std::move(bytes), size, size, checksum, 0, 0, name};
}

std::string archive_of(const std::vector<StoredPart>& parts) {
  std::string out;
  std::string list;
  for (const StoredPart& part : parts) {
    list += "PK\x01\x02";
    put(list, 20, 2);
    list += facts(part, part.name.size());
    put(list, 0, 2), put(list, 0, 4), put(list, 0, 4);
    put(list, static_cast<std::uint32_t>(out.size()), 4);
    list += part.name;
    out += "PK\x03\x04" + facts(part, part.name_where_it_lies.size()) + part.name_where_it_lies + part.bytes;
  }
  const auto first = static_cast<std::uint32_t>(out.size());
  const auto count = static_cast<std::uint32_t>(parts.size());
  out += list + "PK\x05\x06";
  put(out, 0, 4), put(out, count, 2), put(out, count, 2);
  put(out, static_cast<std::uint32_t>(list.size()), 4), put(out, first, 4), put(out, 0, 2);
  return out;
}

std::string workbook_of(const BookParts& parts) {
  std::string sheets = "<sheet name=\"Absences\" sheetId=\"1\" r:id=\"s0\"/>";
  const auto relation = [](const std::string& id, const std::string& kind, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"http://x/" + kind + "\" Target=\"" + target + "\"/>";
  };
  std::string relations = relation("s0", "worksheet", "worksheets/sheet0.xml");
  std::vector<StoredPart> all = {stored("xl/worksheets/sheet0.xml", sheet(parts.sheet_data))};
  for (std::size_t i = 0; i < parts.more_sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    sheets += "<sheet name=\"" + parts.more_sheets[i].first + "\" sheetId=\"9\" r:id=\"s" + number + "\"/>";
    relations += relation("s" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    all.push_back(stored("xl/worksheets/sheet" + number + ".xml", sheet(parts.more_sheets[i].second)));
  }
  if (!parts.strings.empty()) {
    relations += relation("t", "sharedStrings", "/xl/sharedStrings.xml");
    all.push_back(stored("xl/sharedStrings.xml", "<sst>" + parts.strings + "</sst>"));
  }
  if (!parts.styles.empty()) {
    relations += relation("y", "styles", "styles.xml");
    all.push_back(stored("xl/styles.xml", "<styleSheet>" + parts.styles + "</styleSheet>"));
  }
  all.push_back(stored("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>"));
  all.push_back(stored("xl/workbook.xml", "<?xml version=\"1.0\"?>\n<x:workbook><workbookPr " +
                                              parts.properties + "/><sheets>" + sheets +
                                              "</sheets></x:workbook>"));
  if (parts.change) parts.change(all);
  return archive_of(all);
}

std::string text_rows(const std::vector<std::vector<std::string>>& rows) {
  std::string out;
  for (const auto& row : rows) {
    out += "<row>";
    for (const std::string& cell : row) out += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    out += "</row>";
  }
  return out;
}

}  // namespace turnpoint::test
