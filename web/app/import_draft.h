#pragma once
/// An import that a person is deciding about, and plans of earlier ones, which hold no row of anyone.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/import/plan.h"
#include "web/app/command.h"
#include "web/app/import_view.h"
#include "web/app/requests.h"

namespace turnpoint::app {

struct DraftFile {
  OfferedFile file;
  std::string kind;  ///< `absences`, `people`; empty: found by its columns
};

/// `plan` holds only what the person decided or decided before; the rest is found anew each time.
struct ImportDraft {
  std::vector<DraftFile> files;
  ImportPlan plan;
  bool touched = false;     ///< the person decided something, so no earlier plan comes in its place
  bool remembered = false;  ///< the plan is an earlier one

  /// The plan, reasons_word, then each file as `number kind`.
  std::vector<std::string> args(const std::string& plan_text, bool reasons) const;
  std::string name() const;

  void set(const SetColumn& edit, const ImportView& shown);
  void set(const SetDateOrder& edit, const ImportView& shown);
  void set(const SetCode& edit);
};

/// The latest first. Only columns, orders of dates, shapes and codes.
class ImportPlans {
 public:
  /// What cannot be read is passed over.
  void read(std::string_view text);
  std::string text() const;
  void add(ImportPlan plan);
  /// One that knows every column of these files.
  const ImportPlan* find(const std::vector<ImportFileView>& files) const;

 private:
  static constexpr std::size_t most_plans = 20;
  std::vector<ImportPlan> plans_;
};

}  // namespace turnpoint::app
