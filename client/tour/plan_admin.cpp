#include "tour/tour.h"
#include "tour/plan.h"

namespace mc::tour {

void planApplication(Tour& tour) {
    tour.open(u"/become-a-mentor"_qs)
        .see(u"applyHeadline"_qs)
        .picture(u"apply-about"_qs)
        .click(u"applyNext"_qs)
        .click(u"addExpertise"_qs)
        .click(u"addExperience"_qs)
        .picture(u"apply-work"_qs)
        .click(u"applyNext"_qs)
        .click(u"applyLength60"_qs)
        .type(u"applyPrice60"_qs, u"900"_qs)
        .picture(u"apply-offer"_qs)
        .click(u"applyNext"_qs)
        .picture(u"apply-times"_qs)
        .click(u"applyNext"_qs)
        .picture(u"apply-hand-in"_qs);
}

void planAdmin(Tour& tour) {
    tour.signOut().signIn(protocol::Role::admin).open(u"/admin/applications"_qs).see(u"applicationsTable"_qs);
    tour.picture(u"approvals"_qs)
        .openRow(u"applicationsTable"_qs, u"Tanvi"_qs)
        .see(u"applicantName"_qs)
        .picture(u"approval"_qs);
    tour.open(u"/admin/reviews"_qs).see(u"reportedCard"_qs).picture(u"reported-reviews"_qs);
}

}  // namespace mc::tour
