#include "core/io/import/reason_codes.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/io/import/field.h"

namespace turnpoint {

std::vector<ReasonCode> default_reason_codes() {
  using enum Category;
  using R = Reason;
  return {
      {"S10", sickness, R::stress_anxiety_depression},
      {"S11", sickness, R::back},
      {"S12", sickness, R::musculoskeletal},
      {"S13", sickness, R::cold_cough_flu},
      {"S14", sickness, R::chest_respiratory},
      {"S15", sickness, R::chest_respiratory},
      {"S16", sickness, R::headache_migraine},
      {"S17", sickness, R::cancer},
      {"S18", sickness, R::other},
      {"S19", sickness, R::heart_circulation},
      {"S20", sickness, R::injury},
      {"S21", sickness, R::other},
      {"S22", sickness, R::other},
      {"S23", sickness, R::other},
      {"S24", sickness, R::other},
      {"S25", sickness, R::stomach},
      {"S26", sickness, R::other},
      {"S27", sickness, R::infection},
      {"S28", sickness, R::injury},
      {"S29", sickness, R::other},
      {"S30", pregnancy_related, R::pregnancy},
      {"S31", sickness, R::other},
      {"S98", sickness, R::other},
      {"S99", sickness, R::not_recorded},
      {"sick", sickness, R::not_recorded},
      {"sick leave", sickness, R::not_recorded},
      {"sickness absence", sickness, R::not_recorded},
      {"sickness self certified", sickness, R::not_recorded},
      {"self certified", sickness, R::not_recorded},
      {"sickness certified", sickness, R::not_recorded},
      {"certified sickness", sickness, R::not_recorded},
      {"medically certified", sickness, R::not_recorded},
      {"illness", sickness, R::not_recorded},
      {"pregnancy related disorders", pregnancy_related, R::pregnancy},
      {"pregnancy related", pregnancy_related, R::pregnancy},
      {"pregnancy related sickness", pregnancy_related, R::pregnancy},
      {"disability related", disability_related, R::not_recorded},
      {"disability sickness", disability_related, R::not_recorded},
      {"industrial injury", work_accident, R::injury},
      {"accident at work", work_accident, R::injury},
      {"hospital appointment", medical_appointment, R::not_recorded},
      {"coronavirus", covid, R::not_recorded},
      {"coronavirus covid 19", covid, R::not_recorded},
      {"covid 19", covid, R::not_recorded},
      {"unauthorised absence", unauthorised, R::not_recorded},
  };
}

ReasonTable::ReasonTable(const std::vector<ReasonCode>& codes) {
  for (const ReasonCode& code : codes) entries_.push_back({squeezed(code.code), code});
  sort_stably(entries_, [](const Entry& a, const Entry& b) { return a.key < b.key; });
}

const ReasonCode* ReasonTable::exactly(std::string_view text) const {
  const std::string key = squeezed(text);
  if (key.empty()) return nullptr;
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), key,
                                      [](const Entry& entry, const std::string& k) { return entry.key < k; });
  return found != entries_.end() && found->key == key ? &found->code : nullptr;
}

const ReasonCode* ReasonTable::find(std::string_view cell) const {
  if (const ReasonCode* whole = exactly(cell)) return whole;
  const std::string_view first_word = cell.substr(0, cell.find_first_of(" -:|"));
  // Only a code stands for what follows it: "sick" does not stand for "sick child at home".
  const bool is_code = first_word.find_first_of("0123456789") != std::string_view::npos;
  return is_code && first_word.size() < cell.size() ? exactly(first_word) : nullptr;
}

}  // namespace turnpoint
