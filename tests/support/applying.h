#pragma once

#include "protocol/applications.h"
#include "support/agreed.h"
#include "support/whole_server.h"

namespace mc::support {

/// A form with which somebody may hand in.
inline protocol::ApplicationForm goodApplication() {
    protocol::ApplicationForm form;
    form.headline = "Staff Engineer at Example";
    form.company = "Example";
    form.bio = "I have led three teams.";
    form.yearsOfExperience = 9;
    form.expertise = {{"System design", 3}};
    form.experience = {{"Staff Engineer", "Example", 2019, {}}};
    form.prices = {{30, domain::rupees(500)}, {60, domain::rupees(900)}};
    form.topics = {"Mock interview"};
    form.languages = {"en", "hi"};
    form.linkedIn = "https://www.linkedin.com/in/example";
    form.timeZone = domain::ZoneName{"Asia/Kolkata"};
    form.windows = {{1, {9 * 60}, {12 * 60}}};
    return form;
}

inline protocol::SubmitApplication handedIn(std::int64_t version) {
    return {version, true, agreedToFirst({domain::LegalText::mentor_terms})};
}

/// Through the service, from nothing.
inline void handIn(tests::WholeServer& server, domain::UserId applicant) {
    auto& applications = server.rooms.applications;
    const auto saved = applications.save(applicant, {goodApplication(), 0}).value();
    (void)applications.submit(applicant, handedIn(saved.version)).value();
}

}  // namespace mc::support
