#pragma once
/// The charts of a document as the app paints them, each with the table of its numbers.

#include "core/io/json.h"
#include "core/report/document.h"

namespace turnpoint {

/// `id`, `title`, `summary` (its numbers in a sentence, then how it is read), `drawing` (drawing_text),
/// `rows` of its table with the columns' names first, `words` (so many columns of words at the start), `csv`
/// for a spreadsheet program.
Json charts_json(const std::vector<ReportSection>& sections);
/// The same without a drawing, its title being the table's caption.
Json table_json(const std::string& id, const ReportTable& table);
Json chart_json(const std::string& id, const ReportBlock& chart, const ReportTable& table);

}  // namespace turnpoint
