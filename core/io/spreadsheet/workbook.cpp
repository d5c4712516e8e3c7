#include "core/io/spreadsheet/workbook.h"

#include <algorithm>

#include "core/io/utf8.h"

namespace turnpoint {
namespace {

constexpr std::size_t most_sheets = 1'000;
constexpr std::size_t most_string_bytes = std::size_t{512} << 20U;

using Event = XmlReader::Event;

/// Visits every element's start.
template <class Visit>
Result<void> each_start(XmlReader& xml, Visit visit) {
  for (;;) {
    const auto event = xml.next();
    if (!event) return tl::unexpected(event.error());
    if (*event == Event::done) return {};
    if (*event == Event::start) visit(xml);
  }
}

std::string text_of(const std::string* attribute) {
  return attribute == nullptr ? std::string() : *attribute;
}

/// `worksheets/sheet1.xml` beside `xl/`, `/xl/worksheets/sheet1.xml` from the top.
std::string resolved(const std::string& folder, const std::string& target) {
  return target.starts_with('/') ? target.substr(1) : folder + target;
}

}  // namespace

bool looks_like_workbook(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

bool looks_like_old_workbook(std::string_view bytes) {
  return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

Result<Workbook> Workbook::open(std::string name, std::string_view bytes) {
  auto archive = ZipArchive::open(std::move(name), bytes);
  if (!archive) return tl::unexpected(archive.error());
  Workbook workbook(std::move(*archive));
  if (auto read = workbook.read(); !read) return tl::unexpected(read.error());
  return workbook;
}

Result<XmlReader> Workbook::xml(const std::string& part) const {
  auto opened = archive_.part(part);
  if (!opened) return tl::unexpected(opened.error());
  // A function object is copied about, so the part is shared.
  auto shared = std::make_shared<ZipPart>(std::move(*opened));
  return XmlReader(archive_.name(), [shared] { return shared->next(); });
}

Result<void> Workbook::read() {
  std::string main = "xl/workbook.xml";
  if (!archive_.has(main)) {
    if (!archive_.has("_rels/.rels")) {
      return fail(ErrorCode::damaged, archive_.name(),
                  "The file is a ZIP archive of " + std::to_string(archive_.entries().size()) +
                      " parts and not a spreadsheet. Unpack it, and read the XLSX or CSV file in it.");
    }
    if (auto top = read_relations("_rels/.rels", ""); !top) return top;
    for (const Relation& relation : relations_) {
      if (relation.kind == "officeDocument") main = relation.target;
    }
    relations_.clear();
  }
  const std::size_t slash = main.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : main.substr(0, slash + 1);
  const std::string file = slash == std::string::npos ? main : main.substr(slash + 1);
  if (auto related = read_relations(folder + "_rels/" + file + ".rels", folder); !related) return related;
  if (auto sheets = read_sheets(main); !sheets) return sheets;
  for (const Relation& relation : relations_) {
    if (relation.kind == "styles") {
      auto reader = xml(relation.target);
      if (!reader) return tl::unexpected(reader.error());
      auto styles = Styles::read(*reader);
      if (!styles) return tl::unexpected(styles.error());
      styles_ = std::move(*styles);
    } else if (relation.kind == "sharedStrings") {
      if (auto strings = read_strings(relation.target); !strings) return strings;
    }
  }
  return {};
}

Result<void> Workbook::read_relations(const std::string& part, const std::string& folder) {
  auto reader = xml(part);
  if (!reader) return tl::unexpected(reader.error());
  return each_start(*reader, [&](const XmlReader& element) {
    if (element.name() != "Relationship") return;
    const std::string type = text_of(element.attribute("Type"));
    relations_.push_back({text_of(element.attribute("Id")), type.substr(type.rfind('/') + 1),
                          resolved(folder, text_of(element.attribute("Target")))});
  });
}

Result<void> Workbook::read_sheets(const std::string& part) {
  auto reader = xml(part);
  if (!reader) return tl::unexpected(reader.error());
  auto read = each_start(*reader, [&](const XmlReader& element) {
    if (element.name() == "workbookPr") {
      const std::string system = text_of(element.attribute("date1904"));
      from_1904_ = system == "1" || system == "true";
    } else if (element.name() == "sheet" && sheets_.size() < most_sheets) {
      const std::string id = text_of(element.attribute("id"));
      const auto found = std::find_if(relations_.begin(), relations_.end(),
                                      [&](const Relation& r) { return r.id == id && r.kind == "worksheet"; });
      const std::string state = text_of(element.attribute("state"));
      if (found != relations_.end())
        sheets_.push_back({to_valid_utf8(text_of(element.attribute("name"))), found->target,
                           !state.empty() && state != "visible"});
    }
  });
  if (read && sheets_.empty()) {
    return fail(ErrorCode::damaged, archive_.name(),
                "The file has no sheet of cells (0 sheets). Save it again with a spreadsheet program.");
  }
  return read;
}

Result<void> Workbook::read_strings(const std::string& part) {
  auto reader = xml(part);
  if (!reader) return tl::unexpected(reader.error());
  bool in_text = false;
  bool in_reading = false;  // how the characters are pronounced, in East Asia
  for (;;) {
    const auto event = reader->next();
    if (!event) return tl::unexpected(event.error());
    if (*event == Event::done) return {};
    if (*event == Event::text) {
      if (in_text && !in_reading) strings_ += reader->text();
      if (strings_.size() > most_string_bytes) {
        return fail(ErrorCode::too_large, archive_.name(),
                    "The texts of the spreadsheet have more than " + std::to_string(most_string_bytes) +
                        " bytes. Take a shorter period, or save the sheet as CSV UTF-8.");
      }
      continue;
    }
    const bool start = *event == Event::start;
    if (reader->name() == "t") in_text = start;
    if (reader->name() == "rPh") in_reading = start;
    if (reader->name() == "si" && !start) string_ends_.push_back(static_cast<std::uint32_t>(strings_.size()));
  }
}

}  // namespace turnpoint
