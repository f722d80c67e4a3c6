#include <QAccessible>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QTimer>

#include "app/main_window.h"
#include "app/pages.h"
#include "booking/bookings.h"
#include "discovery/favourites.h"
#include "discovery/saved_searches.h"
#include "net/usage_events.h"
#include "client/booking/booking_samples.h"
#include "client/mentor/mentor_fixture.h"
#include "inspect/spoken.h"
#include "net/api_job.h"
#include "protocol/absence.h"
#include "protocol/legal.h"
#include "support/client_house.h"
#include "support/heard.h"
#include "support/sample_analytics.h"
#include "support/sample_applications.h"
#include "support/sample_audit.h"
#include "support/sample_desk.h"
#include "support/sample_mentors.h"
#include "support/sample_payouts.h"
#include "support/sample_people.h"
#include "support/sample_journal.h"
#include "support/sample_reviews.h"
#include "support/sample_outages.h"
#include "support/sample_credits.h"
#include "support/sample_disputes.h"
#include "support/sample_invoices.h"
#include "support/sample_searches.h"
#include "support/settled.h"
#include "support/test_program.h"
#include "support/web_program.h"
#include "web/view.h"
#include "widgets/focus_ring.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

using namespace mc;
using app::Mode;
using domain::BookingStatus;
using domain::Party;
using support::jsonOf;

namespace {

const QString kOrder = QString::fromStdString(domain::toString(domain::OrderId{41}));
const QString kBooking = QString::fromStdString(domain::toString(support::kBookingId));

const QString kMentor = QString::fromStdString(domain::toString(domain::UserId{1}));
const QString kApplicant = QString::fromStdString(domain::toString(domain::UserId{11}));

/// Times said in minutes, which change when one is over.
const QStringList kSaidByTheMinute{"callClocks",        "callTimeLeft",   "conversationDetail", "holdTimer",
                                   "holdTimer > Label", "lobbyCountdown", "nextCountdown",      "topBar > ElidedLabel"};

/// A page of the registry: its pattern, a link to it and the home it is seen in.
struct Place {
    const char* pattern;
    QString link;
    Mode home = Mode::student;
};

std::vector<Place> places() {
    return {{"/mentors", "/mentors"},
            {"/mentors/{slug}", "/mentors/ananya-krishnan"},
            {"/mentors/{slug}/favourite", "/mentors/ananya-krishnan/favourite"},
            {"/mentors/{slug}/waitlist", "/mentors/ananya-krishnan/waitlist"},
            {"/searches", "/searches"},
            {"/searches/new", "/searches/new"},
            {"/invoices", "/invoices"},
            {"/wallet", "/wallet"},
            {"/plans", "/plans"},
            {"/mentors/{slug}/book", "/mentors/ananya-krishnan/book?at=2026-11-19T13:30:00Z"},
            {"/bookings/{id}/checkout", "/bookings/" + kBooking + "/checkout"},
            {"/bookings", "/bookings"},
            {"/bookings", "/bookings?view=week"},
            {"/bookings", "/bookings?view=month"},
            {"/bookings/{id}", "/bookings/" + kBooking},
            {"/bookings/{id}/move", "/bookings/" + kBooking + "/move"},
            {"/bookings/{id}/absence", "/bookings/" + kBooking + "/absence"},
            {"/bookings/{id}/again", "/bookings/" + kBooking + "/again"},
            {"/people/{id}", "/people/" + kMentor + "?role=student"},
            {"/bookings/{id}/call", "/bookings/" + kBooking + "/call"},
            {"/home", "/home"},
            {"/messages", "/messages"},
            {"/messages/{id}", "/messages/" + QString::fromStdString(domain::toString(domain::ConversationId{9}))},
            {"/overview", "/overview", Mode::mentor},
            {"/availability", "/availability", Mode::mentor},
            {"/availability/students", "/availability/students", Mode::mentor},
            {"/become-a-mentor", "/become-a-mentor"},
            {"/reviews", "/reviews", Mode::mentor},
            {"/earnings", "/earnings", Mode::mentor},
            {"/journal", "/journal", Mode::mentor},
            {"/profile", "/profile", Mode::mentor},
            {"/admin/reviews", "/admin/reviews", Mode::admin},
            {"/admin/applications", "/admin/applications", Mode::admin},
            {"/admin/applications/{id}", "/admin/applications/" + kApplicant, Mode::admin},
            {"/admin/bookings", "/admin/bookings", Mode::admin},
            {"/admin/bookings/{id}", "/admin/bookings/" + kBooking, Mode::admin},
            {"/admin/payments", "/admin/payments", Mode::admin},
            {"/admin/payouts", "/admin/payouts", Mode::admin},
            {"/admin/disputes", "/admin/disputes", Mode::admin},
            {"/admin/payments/received", "/admin/payments/received", Mode::admin},
            {"/admin/orders", "/admin/orders", Mode::admin},
            {"/admin/orders/{id}", "/admin/orders/" + kOrder, Mode::admin},
            {"/admin/analytics", "/admin/analytics", Mode::admin},
            {"/admin/audit", "/admin/audit", Mode::admin},
            {"/admin/flags", "/admin/flags", Mode::admin},
            {"/admin/featured", "/admin/featured", Mode::admin},
            {"/admin/outages", "/admin/outages", Mode::admin},
            {"/admin/people", "/admin/people", Mode::admin},
            {"/admin/people/{id}", "/admin/people/" + kApplicant, Mode::admin},
            {"/settings", "/settings"},
            {"/admin/legal", "/admin/legal", Mode::admin},
            {"/legal/{kind}", "/legal/terms"},
            {"/agree", "/agree"}};
}

protocol::AbsenceFile sampleAbsence() {
    protocol::AbsenceFile file;
    file.attendance.student = {{support::kSlot, support::kSlot + domain::kHour}};
    file.statements = {{Party::student, false, "I waited for an hour.", support::kSlot + domain::kHour}};
    file.canNote = true;
    return file;
}

protocol::Conversation sampleConversation() {
    protocol::Conversation one;
    one.id = {9};
    one.other = {{1}, "Ananya Krishnan", {"Europe/London"}, "Staff Engineer at Google", {}, true};
    one.lastSequence = 1;
    one.lastMessage.emplace();
    one.lastMessage->conversationId = one.id;
    one.lastMessage->sequence = 1;
    one.lastMessage->senderId = {1};
    one.lastMessage->content = "See you at five.";
    one.lastMessage->createdAt = support::kNow - 600;
    return one;
}

/// The real pages in the real window, with the story's answers at the far end.
struct SpokenPagesHouse {
    SpokenPagesHouse() {
        app::registerPages(pages, services);
        window.setEntrance(new QWidget);
        window.resize(1280, 800);
        answerMentors();
        answerBookings();
        answerRest();
        answerApplications();
        answerReviews();
        answerDesk();
        answerLegal();
        answerPeople();
        auto me = support::mayaNair();
        me.roles.push_back(protocol::Role::mentor);
        me.roles.push_back(protocol::Role::admin);
        me.adminRoles = {protocol::AdminRole::owner};
        me.secondFactor = true;
        house.api.clock().set(support::kNow);
        house.signIn(me);
        window.show();
    }
    void answerMentors() {
        auto& http = house.http;
        http.answer("GET /api/mentors", 200, jsonOf(support::samplePage()));
        http.answer("GET /api/me/searches", 200, jsonOf(support::sampleSearches()));
        http.answer("GET /api/mentors/ananya-krishnan", 200, jsonOf(support::sampleProfile()));
        http.answer("GET /api/mentors/ananya-krishnan/slots", 200, jsonOf(support::sampleSlots(30)));
        const auto id = QString::fromStdString(domain::toString(support::sampleProfile().card.id));
        const auto mentor = QString::fromStdString(domain::toString(domain::UserId{1}));
        http.answer("GET /api/mentors/" + mentor + "/slots", 200, jsonOf(support::sampleSlots(60)));
        http.answer("GET /api/mentors/" + id + "/reviews", 200, jsonOf(support::sampleReviews()));
    }
    void answerBookings() {
        house.http.on("GET /api/bookings", [](const support::HttpStub::Request& request) {
            const bool mentor = request.query.queryItemValue("role") == "mentor";
            const QString when = request.query.queryItemValue("when");
            if (mentor && when == "requests")
                return support::HttpStub::Answer{200, jsonOf(protocol::BookingPage{test::sampleRequests(), {}})};
            auto one = support::bookingOf(when == "past" ? BookingStatus::completed : BookingStatus::confirmed, 60,
                                          mentor ? Party::mentor : Party::student);
            one.id = {79};                                     // Not the one that the flow holds.
            one.startsAt = support::kNow + 5 * domain::kHour;  // Counted in seconds at home.
            one.endsAt = one.startsAt + domain::kHour;
            one.canReview = when == "past" && !mentor;
            if (when == "past") {
                one.id = {78};
                one.startsAt = support::kNow - domain::kDay;
                one.endsAt = one.startsAt + domain::kHour;
            }
            return support::HttpStub::Answer{200, jsonOf(protocol::BookingPage{{one}, {}})};
        });
        house.http.on("GET " + support::kBookingPath, [this](const auto&) {
            return support::HttpStub::Answer{200, jsonOf(booking)};
        });
        auto met = support::bookingOf(BookingStatus::completed);
        met.id = {80};
        met.startsAt = support::kNow - 7 * domain::kDay;
        met.endsAt = met.startsAt + domain::kHour;
        met.notes = "Read about quorum.";
        met.actionItems = {{"Build a toy Raft", "https://raft.github.io", domain::CivilDate{2026, 11, 20}, false}};
        house.http.answer("GET /api/people/" + kMentor + "/sessions", 200, jsonOf(protocol::BookingPage{{met}, {}}));
        house.http.answer("GET " + support::kBookingPath + "/absence", 200, jsonOf(sampleAbsence()));
        house.http.answer("POST /api/bookings", 201, jsonOf(support::bookingOf(BookingStatus::held)));
    }
    void answerReviews() {
        const auto me = QString::fromStdString(domain::toString(support::mayaNair().id));
        house.http.answer("GET /api/mentors/" + me + "/slots", 200, jsonOf(support::sampleSlots(30)));
        house.http.answer("GET /api/mentors/" + me + "/reviews", 200, jsonOf(support::receivedReviews()));
        house.http.answer("GET /api/earnings", 200, jsonOf(support::sampleEarnings()));
        house.http.answer("GET /api/payout-details", 200, jsonOf(support::samplePayoutDetails()));
        house.http.answer("GET /api/payouts", 200, jsonOf(support::samplePayouts()));
        house.http.answer("GET /api/mentors/me/journal", 200, jsonOf(support::sampleJournal().page()));
        house.http.answer("GET /api/admin/reported-reviews", 200, jsonOf(support::reportedReviews()));
    }
    void answerRest() {
        auto& http = house.http;
        http.answer("GET /api/payments/invoices", 200, jsonOf(support::sampleInvoices()));
        http.answer("GET /api/me/billing", 200, jsonOf(protocol::Billing{{}, "29"}));
        http.answer("GET /api/me/payment-methods", 200, jsonOf(support::sampleMethods()));
        http.answer("GET /api/me/plan", 200, jsonOf(support::samplePlan()));
        http.answer("GET /api/me/credits", 200, jsonOf(support::sampleWallet()));
        http.answer("GET /api/me/credits/moves", 200, jsonOf(support::sampleCreditMoves()));
        http.answer("GET /api/conversations", 200, jsonOf(protocol::ConversationPage{{sampleConversation()}, {}, 0}));
        const auto id = QString::fromStdString(domain::toString(domain::ConversationId{9}));
        http.answer("GET /api/conversations/" + id + "/messages", 200,
                    jsonOf(protocol::MessagePage{{*sampleConversation().lastMessage}, false}));
        http.answer("GET /api/notifications", 200, jsonOf(protocol::NotificationPage{}));
        http.answer("GET /api/mentors/dashboard/stats", 200, jsonOf(test::sampleStats()));
        http.answer("GET /api/mentors/availability", 200, jsonOf(test::sampleAvailability()));
        http.answer("GET /api/mentors/profile", 200, jsonOf(support::sampleOwnPage()));
        http.answer("GET /api/mentors/tanvi-kulkarni", 200, jsonOf(support::sampleProfile()));
    }
    void answerLegal() {
        const protocol::LegalVersion second{domain::LegalText::terms, 2, support::kNow};
        const std::string text = "# Terms\n\nBetween us.\n\n## Being kind\n\n- Be kind.\n";
        house.http.answer("GET /api/legal/terms", 200, jsonOf(protocol::LegalDocument{second, {}, text}));
        house.http.answer("GET /api/legal/terms/versions", 200, jsonOf(protocol::LegalVersions{{second}}));
        house.http.answer("GET /api/me/agreements", 200, jsonOf(protocol::Agreements{{second}, {}}));
        house.http.answer("GET /api/admin/legal/terms", 200,
                          jsonOf(protocol::LegalDraft{second, true, {{domain::Language::en, text}}, {}, 3}));
    }
    void answerApplications() {
        house.http.answer("GET /api/mentors/application", 200, jsonOf(support::sampleOwnApplication()));
        const auto path = "GET /api/admin/mentor-applications";
        house.http.answer(path, 200, jsonOf(support::sampleApplications()));
        house.http.answer(path + ("/" + kApplicant), 200, jsonOf(support::sampleReview()));
    }
    void answerPeople() {
        const auto path = QStringLiteral("GET /api/admin/people");
        const auto one = path + u'/' + kApplicant;
        house.http.answer(path, 200, jsonOf(support::samplePeople()));
        house.http.answer(one, 200, jsonOf(support::samplePerson()));
        house.http.answer(one + "/bookings", 200, jsonOf(support::samplePersonBookings()));
        house.http.answer(one + "/payments", 200, jsonOf(support::samplePersonPayments()));
        house.http.answer(one + "/reports", 200, jsonOf(support::samplePersonReports()));
        house.http.answer("GET /api/admin/audit", 200, jsonOf(support::sampleAudit()));
        house.http.answer("GET /api/admin/featured", 200, jsonOf(support::sampleFeatured()));
        house.http.answer("GET /api/admin/outages", 200, jsonOf(support::sampleOutages()));
        house.http.answer("GET /api/admin/flags", 200, jsonOf(support::sampleFlags()));
        house.http.answer(one + "/sessions", 200, jsonOf(support::samplePersonDevices()));
    }
    void answerDesk() {
        const auto path = "GET /api/admin/bookings";
        house.http.answer(path, 200, jsonOf(support::sampleDeskPage()));
        house.http.answer(path + ("/" + kBooking), 200, jsonOf(support::sampleContest()));
        house.http.answer(path + ("/" + kBooking + "/ledger"), 200, jsonOf(support::sampleLedger()));
        house.http.answer(path + ("/" + kBooking + "/mails"), 200, jsonOf(support::sampleMails()));
        house.http.answer("GET /api/admin/disputes", 200, jsonOf(support::sampleDisputes()));
        house.http.answer("GET /api/admin/payouts", 200, jsonOf(support::samplePayoutDesk()));
        house.http.answer("GET /api/admin/payments", 200, jsonOf(support::samplePayments()));
        const domain::CivilDate from{2026, 10, 22};
        const domain::CivilDate until{2026, 11, 19};
        house.http.answer("GET /api/admin/analytics", 200,
                          jsonOf(support::sampleReport(from, until, protocol::AnalyticsStep::day)));
        house.http.answer("GET /api/admin/analytics/funnel", 200, jsonOf(support::sampleFunnel(from, until)));
        house.http.answer("GET /api/admin/captures", 200, jsonOf(support::sampleCaptures()));
        house.http.answer("GET /api/admin/orders", 200, jsonOf(support::sampleOrders()));
        house.http.answer("GET /api/admin/orders/" + kOrder, 200, jsonOf(support::sampleOrder()));
    }
    /// Until the page has what it asked for.
    bool open(const Place& place) {
        const bool held = place.link.contains("/book?") || place.link.endsWith("/checkout");
        booking = support::bookingOf(held ? BookingStatus::held : BookingStatus::confirmed);
        booking.canMove = place.link.endsWith("/move");
        if (held) booking.holdExpiresAt = support::kNow + 14 * domain::kMinute;
        if (place.link.endsWith("/call")) house.api.clock().set(support::kSlot - 5 * domain::kMinute);
        window.enter(place.home);
        window.follow(place.link);
        const QString path = QUrl(place.link).path();
        return QTest::qWaitFor([this] { return isQuiet(); }, 20'000) && window.navigator().path() == path;
    }
    bool isQuiet() const {
        for (const auto* call : house.api.findChildren<net::ApiCall*>())
            if (!call->isFinished()) return false;
        for (const auto* page : window.findChildren<widgets::StatePage*>())
            if (page->isVisible() && page->state() == widgets::StatePage::State::loading) return false;
        return true;
    }
    /// A second of every clock that ticks in the window, without waiting for it.
    void tick(domain::Seconds second) {
        house.api.clock().set(m_from + second);
        for (QObject* root : {static_cast<QObject*>(&window), static_cast<QObject*>(&bookings),
                              static_cast<QObject*>(&conversations), static_cast<QObject*>(&notifications)})
            for (auto* timer : root->findChildren<QTimer*>())
                if (timer->isActive() && !timer->isSingleShot() && timer->interval() <= 1000) {
                    QTimerEvent event(timer->timerId());
                    QCoreApplication::sendEvent(timer, &event);
                }
    }
    void beginToTick() { m_from = house.api.clock().now(); }

    support::ClientHouse house;
    protocol::Booking booking = support::bookingOf(BookingStatus::confirmed);
    messaging::Conversations conversations{house.api, house.realtime, house.session, house.drafts};
    notifications::NotificationCenter notifications{house.api, house.realtime, house.session};
    booking::Bookings bookings{house.api, house.realtime, house.session};
    discovery::Favourites favourites{house.api, house.session};
    discovery::SavedSearches searches{house.api, house.session};
    net::UsageEvents usage{house.api, house.session};
    app::Services services{house.api,    house.realtime, house.session,  house.theme,   house.languages,
                           house.drafts, conversations,  bookings,       notifications, house.devices,
                           favourites,   searches,       house.settings, usage,         house.features};
    app::PageRegistry pages;
    app::MainWindow window{services, pages};

private:
    domain::UtcTime m_from;
};

void addPlaces() {
    QTest::addColumn<int>("place");
    const auto all = places();
    for (int i = 0; i < static_cast<int>(all.size()); ++i)
        QTest::newRow(qPrintable(all[static_cast<std::size_t>(i)].link)) << i;
}
Place placeAt(int index) {
    return places()[static_cast<std::size_t>(index)];
}

bool isTabStop(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

void collectStops(QWidget& widget, QWidgetList& stops) {
    if (isTabStop(widget)) stops << &widget;
    for (auto* part : widgets::partsInOrder(widget))
        collectStops(*part, stops);
}

QStringList namesOf(const QWidgetList& stops) {
    QStringList names;
    for (const auto* stop : stops)
        names << (stop->objectName().isEmpty() ? stop->accessibleName() : stop->objectName());
    return names;
}

bool isOfTheWeb(const QWidget& widget) {
    for (const auto* at = &widget; at; at = at->parentWidget())
        if (qobject_cast<const web::View*>(at)) return true;
    return false;
}

/// All around the window with that key, and the focus is seen wherever it comes.
void walk(QWidget& window, Qt::Key key) {
    const auto* ring = window.findChild<widgets::FocusRing*>();
    QVERIFY(ring);
    const QWidget* first = nullptr;
    for (int steps = 0; steps < 300; ++steps) {
        auto* before = window.focusWidget();
        QTest::keyClick(before ? before : &window, key);
        auto* focus = window.focusWidget();
        QVERIFY(focus);
        // A page from the web has the keys: what stands behind it is come to from the other side.
        if (focus == first || isOfTheWeb(*focus)) return;
        if (!first) first = focus;
        const bool seen = widgets::ownsFocus(focus) || (ring->isVisible() && ring->target() == focus);
        QVERIFY2(seen, qPrintable(namesOf({focus}).value(0) + " " + focus->metaObject()->className()));
    }
    QFAIL("it does not come round");
}

}  // namespace

/// What people who hear the pages instead of seeing them get of every page of the registry.
class SpokenPagesTest : public QObject {
    Q_OBJECT
    using House = SpokenPagesHouse;

private slots:
    void everyPage_isTriedHere() {
        QFile source(QStringLiteral(MC_SOURCE_DIR "/client/app/pages.cpp"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(source.readAll());
        QStringList registered, tried;
        auto found = QRegularExpression(QStringLiteral("QStringLiteral\\(\"(/[^\"]*)\"\\)")).globalMatch(text);
        while (found.hasNext())
            registered << found.next().captured(1);
        for (const auto& place : places())
            tried << QString::fromLatin1(place.pattern);
        registered.sort();
        tried.sort();
        tried.removeDuplicates();  // The calendar of bookings is tried in each of its views.
        QCOMPARE(tried, registered);
    }

    void everyPage_hasNamesHeadingsAndOrder_data() { addPlaces(); }
    void everyPage_hasNamesHeadingsAndOrder() {
        QFETCH(int, place);
        for (const QSize size : {QSize(1280, 800), QSize(800, 560)}) {
            House house;
            house.window.resize(size);
            QVERIFY(house.open(placeAt(place)));
            support::settle(house.window);
            const QStringList found = inspect::unspoken(house.window);
            QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
            const QString title = house.window.navigator().current()->title();
            const auto labels = house.window.findChildren<QLabel*>();
            const auto isTitle = [&](const QLabel* label) {
                return label->isVisible() && label->text() == title &&
                       QAccessible::queryAccessibleInterface(const_cast<QLabel*>(label))->role() ==
                           QAccessible::Heading;
            };
            QVERIFY2(std::ranges::any_of(labels, isTitle), qPrintable(title));
        }
    }

    void everyPage_tabGoesAsTheEyeDoes_data() { addPlaces(); }
    void everyPage_tabGoesAsTheEyeDoes() {
        QFETCH(int, place);
        if (placeAt(place).link.endsWith("/call")) return;  // Its buttons float on the picture, in no layout.
        for (const QSize size : {QSize(1280, 800), QSize(800, 560)}) {
            House house;
            house.window.resize(size);
            QVERIFY(house.open(placeAt(place)));
            support::settle(house.window);
            auto* page = house.window.navigator().current();
            QWidgetList seen, chain;
            collectStops(*page, seen);
            for (auto* next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain())
                if (page->isAncestorOf(next) && isTabStop(*next)) chain << next;
            QCOMPARE(namesOf(chain), namesOf(seen));
        }
    }

    /// Whatever the Tab key comes to shows it: by the ring, or by what the control draws itself.
    void everyPage_showsTheFocusWhereverTabGoes_data() { addPlaces(); }
    void everyPage_showsTheFocusWhereverTabGoes() {
        QFETCH(int, place);
        House house;
        QVERIFY(house.open(placeAt(place)));
        support::settle(house.window);
        QVERIFY(QTest::qWaitForWindowActive(&house.window));
        for (const auto key : {Qt::Key_Tab, Qt::Key_Backtab}) {
            house.window.navigator().current()->setFocus(Qt::OtherFocusReason);
            walk(house.window, key);
            if (QTest::currentTestFailed()) return;
        }
    }

    void twoMinutes_saySomethingOnlyWhereSomethingChanges_data() { addPlaces(); }
    void twoMinutes_saySomethingOnlyWhereSomethingChanges() {
        QFETCH(int, place);
        House house;
        QVERIFY(house.open(placeAt(place)));
        house.beginToTick();
        house.tick(0);
        support::Heard heard(house.window);
        for (domain::Seconds second = 1; second <= 120; ++second) {
            house.tick(second);
            heard.listen();
        }
        const auto news = heard.unexpected(kSaidByTheMinute, 3);
        QVERIFY2(news.isEmpty(), qPrintable(QLatin1Char('\n') + news.join(QLatin1Char('\n'))));
    }
};

MC_TEST_RUN {
    mc::support::prepareForWeb(mc::support::Devices::fake);
    QApplication app(argc, argv);
    app.setAttribute(Qt::AA_Use96Dpi, true);
    SpokenPagesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "spoken_pages_test.moc"
