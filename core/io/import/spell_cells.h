#pragma once
/// A row of an export as an absence, before it is known what lies beside it.

#include <map>

#include "core/io/import/cell.h"
#include "core/io/import/suggest.h"
#include "core/workforce/workforce.h"

namespace turnpoint {

/// One thing wrong with one row, by the column's name in its file.
struct RowFault {
  std::string column;  ///< empty: the row as a whole
  std::string value;
  ErrorCode code{};
  std::string detail;
};

struct RowPlace {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
};

/// Days and what was said about their length. Nothing is known yet of the person's hours.
struct SpellDraft {
  std::uint32_t person = 0;
  std::int32_t first_day = 0;
  std::int32_t last_day = 0;  ///< `open_end`: still open
  Hours hours = 0;            ///< stated; 0: none
  std::int32_t share = 0;     ///< of the day, in ten-thousandths; 0: none stated
  char half = ' ';            ///< `a`, `p`, or a space
  bool of_row = false;        ///< `hours` were lost in all: a whole day's hours are a whole day
  Category category = Category::sickness;
  Reason reason = Reason::not_recorded;
  std::uint8_t work_related = 0;
  RowPlace place;
};

/// What was assumed of rows that were used, counted.
struct SpellRemarks {
  std::uint64_t times_left_out = 0;
  std::uint64_t parts_among_days = 0;                  ///< a part of a day is lost somewhere in several days
  std::map<std::string, std::uint64_t> unknown_codes;  ///< by code, as it stands
};

class SpellCells {
 public:
  /// All must outlive this. Without `health_detail` no reason is kept.
  SpellCells(const Source& source, const ColumnMapping& mapping, const ImportPlan& plan,
             const ReasonTable& reasons, bool health_detail, SpellRemarks& remarks);

  /// The row's employee and absence; nothing where `faults` says why.
  struct Row {
    std::string_view employee_id;
    SpellDraft draft;
  };
  std::optional<Row> read(const CsvRecord& record, std::vector<RowFault>& faults);

 private:
  SourceCell cell(Field field) const;
  std::string_view raw(std::size_t place) const;
  void refuse(Field field, const Error& error);
  template <class Value, class Read>
  std::optional<Value> value(Field field, Read from_cell);
  std::optional<std::int32_t> day(Field field);
  void read_days(SpellDraft& draft);
  void read_return(SpellDraft& draft);
  void read_length(SpellDraft& draft);
  void read_category(SpellDraft& draft);
  void read_codes(SpellDraft& draft, bool stated);

  const Source& source_;
  const ImportPlan& plan_;
  const ReasonTable& reasons_;
  bool health_detail_;
  SpellRemarks& remarks_;
  SpellRemarks row_;  ///< of the row at hand, until it is used
  std::vector<PlannedColumn> columns_;
  std::map<Field, std::size_t> places_;
  const CsvRecord* record_ = nullptr;
  std::vector<RowFault>* faults_ = nullptr;
};

}  // namespace turnpoint
