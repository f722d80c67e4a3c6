#include "domain/application.h"

namespace mc::domain {

KycStatus kycStatus(ApplicationState state, bool identity, int papers) {
    if (identity) return KycStatus::verified;
    if (papers == 0) return KycStatus::not_started;
    return state == ApplicationState::rejected ? KycStatus::mismatch : KycStatus::checking;
}

std::vector<std::string_view> unproven(const ApplicationEvidence& before, const ApplicationEvidence& ticked,
                                       PaperCounts papers, bool hasPhoto) {
    std::vector<std::string_view> names;
    if (ticked.identity && !before.identity && papers.identity == 0) names.push_back("identity");
    if (ticked.employer && !before.employer && papers.employment == 0) names.push_back("employer");
    if (ticked.photo && !before.photo && !hasPhoto) names.push_back("photo");
    return names;
}

std::vector<std::string_view> missing(const ApplicationEvidence& evidence, bool namesLinkedIn) {
    std::vector<std::string_view> names;
    const auto want = [&](bool there, std::string_view name) {
        if (!there) names.push_back(name);
    };
    want(evidence.identity, "identity");
    want(evidence.employer, "employer");
    want(evidence.linkedIn || !namesLinkedIn, "linkedIn");
    want(evidence.experience, "experience");
    want(evidence.price, "price");
    want(evidence.photo, "photo");
    return names;
}

}  // namespace mc::domain
