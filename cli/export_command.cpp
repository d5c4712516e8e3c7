#include "cli/commands.h"
#include "cli/files.h"
#include "core/io/export/safe_csv.h"
#include "core/io/export/workbook_file.h"

namespace turnpoint {
namespace {

/// `findings` of `tables/findings.csv`
std::string bare_name(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  const std::string file = slash == std::string::npos ? name : name.substr(slash + 1);
  return file.substr(0, file.rfind('.'));
}

}  // namespace

int run_export(const Arguments& arguments) {
  const std::string& name = arguments.positional()[0];
  const Result<std::string> out = arguments.needed("out");
  if (!out) return refuse(out.error());
  const bool workbook = out->ends_with(".xlsx");
  if (!workbook && !out->ends_with(".csv")) {
    return refuse({ErrorCode::bad_argument, "--out",
                   "\"" + *out + "\" does not say what to write; let it end in .xlsx or .csv."});
  }
  const Result<std::string> csv = read_file(name);
  if (!csv) return refuse(csv.error());
  const auto written = write_file(*out, workbook ? workbook_file(*csv, bare_name(name)) : safe_csv(*csv));
  return written ? 0 : refuse(written.error());
}

}  // namespace turnpoint
