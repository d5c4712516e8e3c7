#include "core/policy/lint/laws.h"

#include <algorithm>
#include <array>

namespace turnpoint {
namespace {

constexpr std::array<Law, 19> laws = {{
    {"disability_discrimination_act_1995", "the Disability Discrimination Act 1995",
     "1 October 2010 in England, Wales and Scotland", "the Equality Act 2010"},
    {"sex_discrimination_act_1975", "the Sex Discrimination Act 1975", "1 October 2010",
     "the Equality Act 2010"},
    {"data_protection_act_1984", "the Data Protection Act 1984", "1 March 2000",
     "the Data Protection Act 2018 and the UK GDPR"},
    {"data_protection_act_1998", "the Data Protection Act 1998", "25 May 2018",
     "the Data Protection Act 2018 and the UK GDPR"},
    {"incapacity_benefit", "Incapacity Benefit", "27 October 2008 for new claims",
     "Employment and Support Allowance"},
    {"department_of_social_security", "the Department of Social Security", "8 June 2001",
     "the Department for Work and Pensions"},
    {"default_retirement_age", "the default retirement age of 65", "1 October 2011",
     "no fixed age; pension schemes name their own"},
    {"certificate_of_fitness", "a doctor's certificate that somebody is fit for work", "6 April 2010",
     "the fit note, which says that somebody is not fit or may be fit, never that they are fit"},
    {"certificate_by_doctors_alone", "certificates by doctors alone", "1 July 2022",
     "fit notes by nurses, occupational therapists, pharmacists and physiotherapists as well"},
    {"pension_age_65", "the Local Government Pension Scheme's normal pension age of 65",
     "1 April 2014 for service from then on", "the normal pension age, which is the State Pension age"},
    {"childcare_vouchers", "childcare vouchers by salary sacrifice", "4 October 2018 for new applicants",
     "Tax-Free Childcare"},
    {"equality_act_2010", "Equality Act 2010", "", ""},
    {"employment_rights_act_1996", "Employment Rights Act 1996", "", ""},
    {"employment_relations_act_1999", "Employment Relations Act 1999", "", ""},
    {"data_protection_act_2018", "Data Protection Act 2018", "", ""},
    {"health_and_safety_at_work_act_1974", "Health and Safety at Work etc. Act 1974", "", ""},
    {"access_to_medical_reports_act_1988", "Access to Medical Reports Act 1988", "", ""},
    {"statutory_sick_pay", "Statutory Sick Pay", "", ""},
    {"local_government_pension_scheme", "Local Government Pension Scheme", "", ""},
}};

}  // namespace

const Law* find_law(std::string_view id) {
  const auto* found = std::find_if(laws.begin(), laws.end(), [&](const Law& law) { return law.id == id; });
  return found == laws.end() ? nullptr : found;
}

}  // namespace turnpoint
