#pragma once
/// A workbook: its sheets, and what they share.

#include "core/io/spreadsheet/styles.h"
#include "core/io/spreadsheet/zip.h"

namespace turnpoint {

/// Whether bytes are a ZIP archive, as an XLSX file is.
bool looks_like_workbook(std::string_view bytes);
/// Whether they are an old .xls, or an .xlsx locked with a password.
bool looks_like_old_workbook(std::string_view bytes);

struct Sheet {
  std::string name;
  std::string part;
  bool hidden = false;
};

class Workbook {
 public:
  /// `bytes` must outlive the workbook. Codes: damaged, too_large.
  static Result<Workbook> open(std::string name, std::string_view bytes);

  const std::vector<Sheet>& sheets() const { return sheets_; }
  const std::string& name() const { return archive_.name(); }
  bool from_1904() const { return from_1904_; }
  /// The sheet as text: cells between commas, line n being row n; what is not plain text begins with a mark
  /// (sheet.h). At most the first `most_rows`. Codes: damaged, too_large.
  Result<std::string> text(const Sheet& sheet, std::size_t most_rows) const;

 private:
  friend class SheetText;
  explicit Workbook(ZipArchive archive) : archive_(std::move(archive)) {}
  Result<void> read();
  Result<void> read_sheets(const std::string& part);
  Result<void> read_relations(const std::string& part, const std::string& folder);
  Result<void> read_strings(const std::string& part);
  Result<XmlReader> xml(const std::string& part) const;

  struct Relation {
    std::string id;
    std::string kind;  ///< last word of its type: `worksheet`, `styles`, `sharedStrings`
    std::string target;
  };

  ZipArchive archive_;
  std::vector<Sheet> sheets_;
  std::vector<Relation> relations_;
  bool from_1904_ = false;
  Styles styles_;
  std::string strings_;                     ///< one after the other
  std::vector<std::uint32_t> string_ends_;  ///< by number
};

}  // namespace turnpoint
