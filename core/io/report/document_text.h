#pragma once
/// A printed document for the command line: what its texts and tables hold. Charts are left out: each is
/// followed by the table of its numbers.

#include "core/io/json.h"
#include "core/report/document.h"

namespace turnpoint {

std::string document_table(const ReportDocument& document);
/// `section,table,row,column,value`
std::string document_csv(const ReportDocument& document);
/// `{"title", "subtitle", "sections": [{"id", "heading", "texts", "tables": [{"caption", "rows"}]}]}`
Json document_json(const ReportDocument& document);

}  // namespace turnpoint
