#pragma once
/// ZIP archives and workbooks made by hand, so that a test can make them lie.

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace turnpoint::test {

/// A part that is stored as it is. The fields are what the archive says of it.
struct StoredPart {
  std::string name;
  std::string bytes;
  std::uint32_t unpacked = 0;
  std::uint32_t packed = 0;
  std::uint32_t checksum = 0;
  std::uint16_t flags = 0;
  std::uint16_t method = 0;
  std::string name_where_it_lies;
};

StoredPart stored(std::string name, std::string bytes);
std::string archive_of(const std::vector<StoredPart>& parts);

/// What a workbook's parts hold; empty ones are left out.
struct BookParts {
  std::string sheet_data;                                        ///< inside <sheetData>
  std::string strings;                                           ///< inside <sst>
  std::string styles;                                            ///< inside <styleSheet>
  std::string properties;                                        ///< attributes of <workbookPr>
  std::vector<std::pair<std::string, std::string>> more_sheets;  ///< name and sheet data
  std::function<void(std::vector<StoredPart>&)> change;          ///< before the archive is made
};

/// A workbook whose first sheet is `Absences`.
std::string workbook_of(const BookParts& parts);

/// `<row><c t="inlineStr">…` for rows of plain text.
std::string text_rows(const std::vector<std::vector<std::string>>& rows);

}  // namespace turnpoint::test
