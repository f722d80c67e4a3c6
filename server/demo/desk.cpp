#include <algorithm>
#include <stdexcept>

#include "accounts/demo_second_factor.h"
#include "demo/must.h"
#include "demo/sample_papers.h"
#include "demo/story.h"
#include "payments/sandbox/disputes.h"

namespace mc::demo {

using domain::kDay;
using domain::kHour;

namespace {

constexpr auto kAnswerToBank =
    "The evidence pack: both were in the room for the whole session, and she accepted the policy.";

protocol::ApplicationForm formOf(const char* title, const char* company, const char* city, const char* field,
                                 int years) {
    protocol::ApplicationForm form;
    form.headline = std::string(title) + " at " + company;
    form.company = company;
    form.city = city;
    form.country = "India";
    form.bio = "I interview and hire myself, and like to tell people afterwards what the other side thought.";
    form.yearsOfExperience = years;
    form.expertise = {{field, 3}, {"System design", 2}};
    form.experience = {{title, company, 2026 - years, {}}};
    form.prices = {{30, domain::rupees(699)}, {60, domain::rupees(1299)}};
    form.topics = {"Mock interview", "Career advice"};
    form.languages = {"English", "Hindi"};
    form.linkedIn = "https://www.linkedin.com/in/example";
    form.timeZone = domain::ZoneName{"Asia/Kolkata"};
    form.windows = weeklyWindows("evenings");
    return form;
}

}  // namespace

/// Sessions in the hours one of which may be contested: a small world might have none there by chance.
void Story::planContest() {
    plan(m_until - 30 * kHour, [this] {
        std::size_t kept = 0;
        for (const auto& mentor : m_mentors)
            if (mentor.sample->profile.instantBook && kept < 3 &&
                book(m_students[1 + kept], mentor, 30, {m_until - 16 * kHour, m_until - 5 * kHour}, Answer::inAnHour))
                ++kept;
    });
}

void Story::contest(const bookings::Booking& booking) {
    m_contested = true;
    const auto now = m_services.clock.now();
    plan(now + kHour, [this, booking] {
        must(m_services.settlement.reportNoShow(booking.studentId, booking.id,
                                                "The mentor was there for a minute and left again.",
                                                m_services.clock.now()),
             "report");
    });
    plan(now + 2 * kHour, [this, booking] {
        must(m_services.settlement.contest(booking.mentorId, booking.id, "We talked for the whole time, see the notes.",
                                           m_services.clock.now()),
             "contest");
    });
}

/// An admin with three applications before him: one half looked into and with all its papers, one with a question open,
/// one that is new.
void Story::planApplications() {
    m_farhan = signUpAs("Farhan Qureshi", "farhan@mentors.example",
                        {domain::Role::support, domain::Role::finance, domain::Role::owner});
    m_services.database.write(
        [&](database::Transaction& tx) { accounts::countAsSetUp(tx, m_farhan, m_services.clock.now()); });
    const auto tanvi = signUpAs("Tanvi Kulkarni", "tanvi@mentors.example", {domain::Role::student});
    const auto deepak = signUpAs("Deepak Rao", "deepak@mentors.example", {domain::Role::student});
    const auto kavya = signUpAs("Kavya Subramanian", "kavya@mentors.example", {domain::Role::student});
    plan(ago(4 * kDay + 3 * kHour), [this, tanvi] { handInPapers(tanvi); });
    plan(ago(6 * kDay + kHour), [this, deepak] {
        must(m_services.documents.add(deepak, domain::DocumentKind::identity, "passport.pdf",
                                      pdfOf({"Passport", "Specimen, not a document of any state", "Name: Deepak Rao"})),
             "passport");
    });
    planApplication(tanvi, 4 * kDay + 2 * kHour, formOf("Senior SDE", "Razorpay", "Pune", "Backend", 8));
    planApplication(deepak, 6 * kDay, formOf("Engineering Manager", "Swiggy", "Bengaluru", "Leadership", 11));
    planApplication(kavya, 5 * kHour, formOf("SDE-1", "Zoho", "Chennai", "Android", 3));
    plan(ago(3 * kDay), [this, tanvi] {
        const auto review = must(m_services.applications.review(m_farhan, tanvi), "review");
        must(m_services.applications.setEvidence(m_farhan, tanvi,
                                                 {{true, true, true, true, false, false}, review.version}),
             "evidence");
    });
    plan(ago(2 * kDay), [this, deepak] {
        must(m_services.applications.ask(m_farhan, deepak, "Since when do you lead teams, and how large are they?"),
             "question");
    });
}

/// Who she is and where she works, as she has it on her computer.
void Story::handInPapers(domain::UserId applicant) {
    constexpr unsigned kFace = 1;
    using domain::DocumentKind;
    const auto add = [&](DocumentKind kind, const char* name, const std::string& file) {
        must(m_services.documents.add(applicant, kind, name, file), name);
    };
    add(DocumentKind::identity, "identity-card.pdf",
        pdfOf({"Identity card", "Specimen, not a document of any state", "Name: Tanvi Kulkarni",
               "Date of birth: 14 March 1994", "Number: XXXX XXXX 4821"}));
    add(DocumentKind::employment, "employment-letter.pdf",
        pdfOf({"To whom it may concern", "Tanvi Kulkarni has worked with us as Senior SDE since July 2018.",
               "Specimen, signed by nobody"}));
    add(DocumentKind::employment, "badge.png", badge(kFace));
    must(m_services.photos.put(applicant, portrait(kFace)), "photo");
}

/// The hardest words of the last weeks: their mentor wants them looked at.
void Story::planReport() {
    plan(m_until - 2 * kHour, [this] {
        std::optional<std::pair<domain::UserId, protocol::Review>> hardest;
        for (const auto& mentor : m_mentors) {
            const auto page = m_services.reviews.list(mentor.id, mentor.id, {50, ""});
            for (const auto& review : page ? page->items : std::vector<protocol::Review>()) {
                if (review.text.empty() || (hardest && hardest->second.rating <= review.rating)) continue;
                hardest = {mentor.id, review};
            }
        }
        if (!hardest) return;
        must(m_services.reviews.report(hardest->first, hardest->second.id,
                                       {protocol::ReviewPart::review, protocol::ReportReason::untrue,
                                        "We spent the whole hour on what was agreed. I have my notes."}),
             "report");
    });
}

/// A mentor who would rather be paid outside: the student wants an admin to see it. Not of those whom the demo shows.
void Story::planMessageReport() {
    plan(m_until - 3 * kHour, [this] {
        for (const auto student : m_students) {
            if (student == m_maya) continue;
            const auto list = m_services.messaging.list(student, {1, ""});
            if (!list || list->items.empty() || list->items.front().other.name == "Rohan Mehta") continue;
            const auto& conversation = list->items.front();
            const protocol::SendMessage words{
                "outside", "Next time pay me directly by UPI, then we both save the fee of this site.", {}};
            const auto sent = must(m_services.messaging.send(conversation.other.id, conversation.id, words), "message");
            return must(m_services.messageReports.report(
                            student, sent.id,
                            {protocol::ReportReason::other, "I would rather keep to the site. Is this allowed?"}),
                        "report of a message");
        }
    });
}

/// Two students' banks ask back what past sessions cost: one gave in to what it was sent, the other waits for an answer.
void Story::planDisputes() {
    plan(ago(4 * kDay),
         [this] { dispute("goods_or_services_not_as_described", [this](const auto& id) { planVictory(id); }); });
    plan(m_until - 26 * kHour,
         [this] { dispute("goods_or_services_not_received_or_partially_received", [](const auto&) {}); });
}

/// About the session that was kept last; in a young world the bank waits for one.
void Story::dispute(const std::string& reason, const std::function<void(const std::string&)>& goOn) {
    if (m_kept.empty()) return plan(m_services.clock.now() + kHour, [=, this] { dispute(reason, goOn); });
    const auto [student, booking] = m_kept.back();
    m_kept.pop_back();
    const auto order = must(m_services.payments.order(student, booking), "order");
    const auto payments = must(m_services.sandbox.bank().paymentsOf(order.gatewayOrderId), "payments");
    const auto paid = std::ranges::find_if(payments, &sandbox::PaymentRow::captured);
    if (paid == payments.end()) throw std::runtime_error("demo data: a session was kept that nobody paid for");
    const auto opened = must(m_services.sandbox.disputes().open(paid->id, {{"reason_code", reason}}), "dispute");
    m_services.payments.followDisputes(m_services.clock.now());
    goOn(opened.id);
}

void Story::planVictory(const std::string& gatewayDispute) {
    const auto now = m_services.clock.now();
    plan(now + 3 * kHour, [this, gatewayDispute] {
        auto& desk = m_services.disputeDesk;
        for (const auto& open : must(desk.list(m_farhan, protocol::DisputeQueue::open, {50, {}}), "disputes").items)
            if (open.gatewayDisputeId == gatewayDispute)
                must(desk.note(m_farhan, open.id, {open.version, kAnswerToBank}), "note");
    });
    plan(std::max(now + 12 * kHour, m_until - kDay), [this, gatewayDispute] {
        must(m_services.sandbox.disputes().move(gatewayDispute, "won"), "victory");
        m_services.payments.followDisputes(m_services.clock.now());
    });
}

domain::UtcTime Story::ago(domain::Seconds before) const {
    return m_until - std::min<domain::Seconds>(before, m_size.days * kDay);
}

void Story::planApplication(domain::UserId applicant, domain::Seconds before, protocol::ApplicationForm form) {
    plan(ago(before), [this, applicant, form = std::move(form)] {
        const auto draft = must(m_services.applications.save(applicant, {form, 0}), "application");
        const auto agreement =
            m_services.legalTexts.agreementTo({domain::LegalText::mentor_terms}, domain::Language::en);
        must(m_services.applications.submit(applicant, {draft.version, true, agreement}), "hand in");
    });
}

domain::UserId Story::signUpAs(const std::string& name, const std::string& email, domain::Roles roles) {
    accounts::NewPerson person;
    person.name = name;
    person.email = email;
    person.zone = {"Asia/Kolkata"};
    person.languages = {"English", "Hindi"};
    person.roles = roles;
    return must(m_services.accounts.createPerson(person), "sign up");
}

}  // namespace mc::demo
