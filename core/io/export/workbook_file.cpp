#include "core/io/export/workbook_file.h"

#include <algorithm>
#include <vector>

#include "core/io/csv.h"
#include "core/io/export/safe_csv.h"
#include "core/io/export/zip_file.h"
#include "core/io/utf8.h"
#include "core/time/day.h"

namespace turnpoint {
namespace {

constexpr std::size_t most_rows = 1'048'576;
constexpr std::size_t most_bytes_of_cell = 32'767;
constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view office_names =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package_names = "http://schemas.openxmlformats.org/package/2006";

enum class Kind : std::uint8_t { empty, number, day, text };

Kind kind_of(std::string_view cell) {
  if (cell.empty()) return Kind::empty;
  if (is_plain_number(cell)) return Kind::number;
  // Before March 1900 spreadsheets count a day that never was.
  const auto day = day_from_text(cell);
  return day && *day >= Day{std::chrono::year(1900) / 3 / 1} ? Kind::day : Kind::text;
}

std::vector<Kind> column_kinds(std::string_view csv) {
  std::vector<Kind> kinds;
  CsvReader reader(csv, {}, {',', 1, true});
  CsvRecord record;

  for (bool first = true; reader.next(record); first = false) {
    if (kinds.size() < record.cells.size()) kinds.resize(record.cells.size(), Kind::empty);
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
      if (first) {
        if (record.cells[i] == "employee_id") kinds[i] = Kind::text;
        continue;
      }
      const Kind now = kind_of(record.cells[i]);
      if (now == Kind::empty || now == kinds[i]) continue;
      kinds[i] = kinds[i] == Kind::empty ? now : Kind::text;
    }
  }
  return kinds;
}

/// Escaped, without what XML cannot hold.
std::string xml_text(std::string_view text) {
  std::string out;
  std::size_t size = std::min(text.size(), most_bytes_of_cell);
  while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  for (const char c : to_valid_utf8(text.substr(0, size))) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
      out += byte >= 0x20 || c == '\n' || c == '\t' ? c : ' ';
    }
  }
  return out;
}

void append_cell(std::string& out, std::string_view cell, Kind kind, bool header) {
  if (cell.empty()) {
    out += "<c/>";
  } else if (!header && kind == Kind::number) {
    out += "<c><v>" + std::string(cell) + "</v></c>";
  } else if (!header && kind == Kind::day) {
    constexpr Day before_1900{std::chrono::year(1899) / 12 / 30};
    out += "<c s=\"1\"><v>" + std::to_string((*day_from_text(cell) - before_1900).count()) + "</v></c>";
  } else {
    out += std::string("<c t=\"inlineStr\"") + (header ? " s=\"2\"" : "") +
           "><is><t xml:space=\"preserve\">" + xml_text(cell) + "</t></is></c>";
  }
}

std::string sheet_xml(std::string_view csv) {
  const std::vector<Kind> kinds = column_kinds(csv);
  std::string out = std::string(declaration) + "<worksheet xmlns=\"" + std::string(main_names) +
                    "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
                    "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>";
  CsvReader reader(csv, {}, {',', 1, true});
  CsvRecord record;
  for (std::size_t row = 0; row < most_rows && reader.next(record); ++row) {
    out += "<row>";
    for (std::size_t i = 0; i < record.cells.size(); ++i)
      append_cell(out, record.cells[i], kinds[i], row == 0);
    out += "</row>";
  }
  return out + "</sheetData></worksheet>";
}

/// At most 31 characters, without those a sheet's name cannot have.
std::string sheet_name_of(std::string_view name) {
  std::string out;
  for (const char c : name.substr(0, 31)) {
    const bool plain = static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7F;
    out += plain && std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : '_';
  }
  return out.empty() ? "Table" : out;
}

std::string relationship(const char* id, std::string_view kind, const char* target) {
  return std::string("<Relationship Id=\"") + id + "\" Type=\"" + std::string(office_names) + '/' +
         std::string(kind) + "\" Target=\"" + target + "\"/>";
}

std::string relationships(const std::string& entries) {
  return std::string(declaration) + "<Relationships xmlns=\"" + std::string(package_names) +
         "/relationships\">" + entries + "</Relationships>";
}

std::string content_types() {
  const std::string kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  return std::string(declaration) + "<Types xmlns=\"" + std::string(package_names) +
         "/content-types\"><Default Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
         kind + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + kind +
         "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + kind +
         "styles+xml\"/></Types>";
}

/// Plain, a day as yyyy-mm-dd, and the bold first row.
std::string styles_xml() {
  return std::string(declaration) + "<styleSheet xmlns=\"" + std::string(main_names) +
         "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
         "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/>"
         "<name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill "
         "patternType=\"none\"/></fill>"
         "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
         "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/>"
         "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf fontId=\"1\" "
         "applyFont=\"1\"/></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" "
         "builtinId=\"0\"/></cellStyles></styleSheet>";
}

}  // namespace

std::string workbook_file(std::string_view csv, std::string_view sheet_name, ZipPacker pack) {
  const std::string workbook = std::string(declaration) + "<workbook xmlns=\"" + std::string(main_names) +
                               "\" xmlns:r=\"" + std::string(office_names) + "\"><sheets><sheet name=\"" +
                               xml_text(sheet_name_of(sheet_name)) +
                               "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  return zip_file({{"[Content_Types].xml", content_types()},
                   {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"))},
                   {"xl/workbook.xml", workbook},
                   {"xl/_rels/workbook.xml.rels",
                    relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                                  relationship("rId2", "styles", "styles.xml"))},
                   {"xl/styles.xml", styles_xml()},
                   {"xl/worksheets/sheet1.xml", sheet_xml(csv)}},
                  pack);
}

}  // namespace turnpoint
