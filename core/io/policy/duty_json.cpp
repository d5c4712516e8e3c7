#include "core/io/policy/duty_json.h"

#include "core/io/policy/lists.h"
#include "core/io/policy/trigger_json.h"
#include "core/policy/names.h"

namespace turnpoint {
namespace {

void check_duty(Fields& fields, const Duty& duty) {
  if ((duty.on == DutyOn::recorded) == duty.recorded_kind.empty()) {
    fields.problem(ErrorCode::contradiction, "recorded_kind",
                   "A duty on \"recorded\" names the \"recorded_kind\" of event; others do not.");
  }
  if (duty.every && duty.on != DutyOn::spell_day)
    fields.problem(ErrorCode::contradiction, "every", "\"every\" goes with \"on\": \"spell_day\" only.");
  if (duty.every && duty.every->unit == TermUnit::working_day) {
    fields.problem(ErrorCode::out_of_range, "every",
                   "\"every\" counts calendar days, weeks, months or years, not working days.");
  }
  if (duty.on != DutyOn::spell_day && fields.has("spell_day"))
    fields.problem(ErrorCode::contradiction, "spell_day",
                   "\"spell_day\" goes with \"on\": \"spell_day\" only.");
}

PayBand read_band(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  PayBand band;
  band.from_months = fields.whole("from_months", 0, 0, 600);
  band.full = fields.whole("full", 0, 0, 366);
  band.half = fields.whole("half", 0, 0, 366);
  band.half_from_months = fields.whole("half_from_months", 0, 0, 600);
  fields.refuse_others();
  return band;
}

void check_bands(Fields& fields, const SickPay& scheme) {
  if (scheme.bands.empty())
    return fields.problem(ErrorCode::missing_value, "bands", "A scheme needs at least one band.");
  if (scheme.bands.front().from_months != 0)
    fields.problem(ErrorCode::out_of_range, "bands", "The first band begins at 0 months of service.");
  for (std::size_t i = 1; i < scheme.bands.size(); ++i) {
    if (scheme.bands[i].from_months > scheme.bands[i - 1].from_months) continue;
    fields.problem(ErrorCode::out_of_range, "bands[" + std::to_string(i) + "]",
                   "Bands go up by \"from_months\"; " + std::to_string(scheme.bands[i].from_months) +
                       " does not come after " + std::to_string(scheme.bands[i - 1].from_months) + ".");
  }
}

}  // namespace

Duty read_duty(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Duty duty;
  duty.id = read_id(fields);
  duty.name = fields.text("name");
  duty.clause = fields.text("clause", false);
  duty.kind = static_cast<DutyKind>(fields.one_of("kind", duty_kind_names, 0, true));
  duty.owner = fields.text("owner");
  duty.on = static_cast<DutyOn>(fields.one_of("on", duty_on_names, 0, true));
  duty.spell_day = fields.whole("spell_day", 1, 1, 3660);
  duty.every = fields.term("every");
  duty.within = fields.term("within");
  duty.by_time = fields.text("by_time", false);
  duty.categories = fields.categories("categories");
  duty.reasons = fields.reasons("reasons");
  duty.work_related_only = fields.yes_or_no("work_related_only", false);
  duty.longer_than_days = fields.whole("longer_than_days", 0, 0, 3660);
  duty.recorded_kind = fields.text("recorded_kind", false);
  duty.plus_financial_year = fields.yes_or_no("plus_financial_year", false);
  duty.says = fields.text("says", false);
  check_duty(fields, duty);
  fields.refuse_others();
  return duty;
}

SickPay read_sick_pay(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  SickPay scheme;
  scheme.id = read_id(fields);
  scheme.name = fields.text("name");
  scheme.clause = fields.text("clause", false);
  scheme.groups = fields.texts("groups");
  scheme.unit = fields.one_of("unit", pay_unit_names, 0, true) == 0 ? TermUnit::month : TermUnit::working_day;
  scheme.look_back_months = fields.whole("look_back_months", 12, 1, 120);
  scheme.bands = read_entries<PayBand>(fields, "bands", read_band);
  scheme.not_for = fields.categories("not_for");
  check_bands(fields, scheme);
  fields.refuse_others();
  return scheme;
}

}  // namespace turnpoint
