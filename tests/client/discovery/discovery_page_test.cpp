#include "discovery/discovery_page.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include "client/discovery/discovery_bench.h"
#include "discovery/mentor_card_delegate.h"
#include "discovery/mentor_grid.h"
#include "inspect/painted_text.h"
#include "protocol/accounts.h"
#include "support/test_program.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/range_slider.h"
#include "widgets/segmented_control.h"
#include "widgets/states.h"

using namespace mc;
using discovery::DiscoveryController;
using discovery::DiscoveryPage;
using test::kList;
using DiscoveryPageShown = test::ShownDiscovery;
using DiscoveryPageState = DiscoveryController::State;

namespace {

QString idOf(std::size_t row) {
    return QString::fromStdString(domain::toString(support::samplePage().items[row].id));
}

QByteArray keptJson(const std::vector<std::size_t>& rows) {
    protocol::Favourites kept;
    for (const auto row : rows)
        kept.mentors.push_back(support::samplePage().items[row].id);
    return support::json(kept);
}

/// What the cards paint.
QStringList textsOf(discovery::MentorGrid& grid) {
    QStringList texts;
    for (const auto& painted : inspect::paintedTexts(*grid.viewport()))
        texts << painted.text;
    return texts;
}

}  // namespace

class DiscoveryPageTest : public QObject {
    Q_OBJECT
    using State = DiscoveryPageState;
    using Shown = DiscoveryPageShown;

private slots:
    void open_showsCardsTotalAndCounts() {
        Shown shown;
        shown.openReady();
        QCOMPARE(shown.grid()->model()->rowCount(), 9);
        QCOMPARE(shown.find<widgets::Label>("mentorTotal")->text(), "9 mentors");
        auto* design = shown.find<QCheckBox>("expertiseSystemDesign");
        QVERIFY(design && design->isVisible());
        QVERIFY(design->accessibleName().contains("9"));
        QCOMPARE(shown.lastQuery().queryItemValue("facets"), "1");
        shown.picture("discover");
    }

    void presence_followsEveryMinute_andTheRowsStay() {
        Shown shown;
        shown.openReady();
        auto& model = shown.page->controller().model();
        const bool before = model.card(0).online;
        auto later = support::samplePage();
        later.items[0].online = !before;
        std::swap(later.items[1], later.items[2]);
        const auto second = model.card(1).id;
        shown.stub.answer(kList, 200, support::json(later));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        shown.api.clock().set(support::storyNow() + domain::kMinute);
        QTRY_COMPARE(model.card(0).online, !before);
        QVERIFY(model.card(1).id == second);
        QCOMPARE(resets.count(), 0);
    }

    void presence_isAskedOfEveryRow_notOnlyOfTheFirstAnswer() {
        Shown shown;
        auto many = support::samplePage();
        const auto one = many.items.front();
        many.items.assign(60, one);
        for (std::size_t i = 0; i < many.items.size(); ++i)
            many.items[i].id = domain::UserId{1000 + static_cast<std::int64_t>(i)};
        shown.stub.on(kList, [&many](const support::HttpStub::Request& request) {
            // As the server: no more than fifty at once, and the place of the next in the cursor.
            const auto limit = std::min<std::size_t>(50, request.query.queryItemValue("limit").toULong());
            const auto from = request.query.queryItemValue("cursor").toULong();
            const auto until = std::min(many.items.size(), from + limit);
            protocol::MentorPage page;
            page.total = static_cast<int>(many.items.size());
            page.items.assign(many.items.begin() + static_cast<std::ptrdiff_t>(from),
                              many.items.begin() + static_cast<std::ptrdiff_t>(until));
            if (until < many.items.size()) page.next = std::to_string(until);
            return support::HttpStub::Answer{200, support::json(page)};
        });
        shown.openReady();
        auto& model = shown.page->controller().model();
        QTRY_VERIFY((model.fetchMore({}), model.rowCount() == 60));
        many.items.back().online = !one.online;
        shown.api.clock().set(support::storyNow() + domain::kMinute);
        QTRY_COMPARE(model.card(59).online, !one.online);
    }

    void card_isToldWithWhatCanBeDoneToIt() {
        Shown shown;
        shown.openReady();
        auto* grid = QAccessible::queryAccessibleInterface(shown.grid());
        QCOMPARE(grid->role(), QAccessible::List);
        QCOMPARE(grid->childCount(), 9);
        auto* card = grid->child(1);
        QVERIFY(card->text(QAccessible::Name).contains("Rohan"));
        QCOMPARE(card->actionInterface()->actionNames().mid(0, 2), QStringList({"open", "book"}));
        QCOMPARE(card->actionInterface()->localizedActionName("book"), "Book a session");
        QSignalSpy opened(shown.grid(), &discovery::MentorGrid::opened);
        QSignalSpy booked(shown.grid(), &discovery::MentorGrid::bookRequested);
        card->actionInterface()->doAction("open");
        card->actionInterface()->doAction("book");
        QCOMPARE(opened.count(), 1);
        QCOMPARE(booked.count(), 1);
        QVERIFY(card->state().selected);
    }

    void card_saysHowSoonTheMentorAnswers() {
        auto card = support::samplePage().items.front();
        card.responseSeconds = 2 * domain::kHour;
        QVERIFY(discovery::cardWords(card).contains("answers within 2 h"));
        card.responseSeconds.reset();
        QVERIFY(!discovery::cardWords(card).contains("answers within"));
    }

    void card_saysWhetherItBooksInstantlyOrOnRequest() {
        Shown shown;
        auto page = support::samplePage();
        page.items.resize(2);
        page.items[0].instantBook = true;
        page.items[1].instantBook = false;
        shown.stub.answer(kList, 200, support::json(page));
        shown.openReady();
        QStringList painted;
        QTRY_VERIFY(!(painted = textsOf(*shown.grid())).isEmpty());
        // "On request" is left to the icon where there is no room for it; the instant one is never called so.
        QVERIFY2(painted.filter(" · instant").size() == 1, qPrintable(painted.join('|')));
        const auto spoken = [&](int row) {
            return shown.grid()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY(spoken(0).endsWith("books instantly"));
        QVERIFY(spoken(1).endsWith("books on request"));
    }

    void arrows_walkTheGrid() {
        Shown shown;
        shown.openReady();
        auto* grid = shown.grid();
        QCOMPARE(grid->columns(), 3);
        grid->setFocus();
        QCOMPARE(grid->currentIndex().row(), 0);
        QTest::keyClick(grid, Qt::Key_Right);
        QCOMPARE(grid->currentIndex().row(), 1);
        QTest::keyClick(grid, Qt::Key_Down);
        QCOMPARE(grid->currentIndex().row(), 4);
        QTest::keyClick(grid, Qt::Key_End);
        QCOMPARE(grid->currentIndex().row(), 8);
        QTest::keyClick(grid, Qt::Key_Down);
        QCOMPARE(grid->currentIndex().row(), 8);
        QTest::keyClick(grid, Qt::Key_Home);
        QCOMPARE(grid->currentIndex().row(), 0);
    }

    void enter_opens_and_b_booksTheNextFreeTime() {
        Shown shown;
        shown.openReady();
        QSignalSpy links(shown.page, &widgets::Page::navigate);
        shown.grid()->setFocus();
        QTest::keyClick(shown.grid(), Qt::Key_Return);
        QCOMPARE(links.takeFirst().first().toString(), "/mentors/ananya-krishnan");
        QTest::keyClick(shown.grid(), Qt::Key_B);
        QCOMPARE(links.takeFirst().first().toString(), "/mentors/ananya-krishnan?at=2026-11-18T13:00:00Z&minutes=30");
    }

    void press_onBook_books_elsewhere_opens() {
        Shown shown;
        shown.openReady();
        QSignalSpy links(shown.page, &widgets::Page::navigate);
        auto* grid = shown.grid();
        const QRect cell = grid->visualRect(grid->model()->index(1, 0));
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, discovery::MentorCardDelegate::bookRect(cell).center());
        QVERIFY(links.takeFirst().first().toString().startsWith("/mentors/rohan-mehta?at="));
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, cell.center() - QPoint(60, 40));
        QCOMPARE(links.takeFirst().first().toString(), "/mentors/rohan-mehta");
    }

    void scrollToTheEnd_loadsTheNextPageOnce() {
        Shown shown;
        auto first = support::samplePage();
        first.next = "c 2";
        first.total = 18;
        auto second = support::samplePage();
        second.facets.reset();
        shown.stub.on(kList, [=](const support::HttpStub::Request& request) {
            const bool more = request.query.hasQueryItem("cursor");
            return support::HttpStub::Answer{200, support::json(more ? second : first)};
        });
        shown.open({1280, 600});
        QTRY_COMPARE(shown.grid()->model()->rowCount(), 18);
        QCOMPARE(shown.lastQuery().queryItemValue("cursor", QUrl::FullyDecoded), "c 2");
        QCOMPARE(shown.stub.count(kList), 2);
        QVERIFY(!shown.grid()->model()->canFetchMore({}));
    }

    void scrollToTheEnd_whileTheFilterChanges_theFiltersResultIsShown() {
        Shown shown;
        auto first = support::samplePage();
        first.next = "c2";
        auto narrow = support::samplePage();
        narrow.items.resize(3);
        narrow.total = 3;
        shown.stub.on(kList, [=](const support::HttpStub::Request& request) {
            const bool more = request.query.hasQueryItem("cursor");
            return support::HttpStub::Answer{200, support::json(first), more};  // More never comes here.
        });
        shown.openReady();
        auto& controller = shown.page->controller();
        std::function<void()> release;
        shown.stub.hold(kList, 200, support::json(narrow), release);
        auto filter = controller.filter();
        filter.ratingMin = 4.5;
        controller.setFilter(filter);
        // The grid may have asked for more by itself, and that have come only now.
        QTRY_VERIFY(release && shown.stub.last(kList).query.hasQueryItem("ratingMin"));
        const auto filters = std::exchange(release, {});
        emit controller.model().moreWanted();
        filters();
        QTRY_COMPARE(controller.model().rowCount(), 3);
        QCOMPARE(controller.state(), State::ready);
    }

    void more_givenUpForRowsThatDidNotCome_isAskedForAgain() {
        Shown shown;
        auto first = support::samplePage();
        first.next = "c2";
        shown.stub.on(kList, [=](const support::HttpStub::Request& request) {
            const bool more = request.query.hasQueryItem("cursor");
            return support::HttpStub::Answer{200, support::json(first), more};
        });
        shown.openReady();
        auto& model = shown.page->controller().model();
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({}));
        shown.stub.problem(kList, 503, "unavailable");
        shown.page->controller().load();
        QTRY_VERIFY(shown.page->controller().staleSince());
        QVERIFY(model.canFetchMore({}));
    }

    void serverSilent_keepsTheFiltersAndRetries() {
        Shown shown;
        shown.stub.on(kList, [](const support::HttpStub::Request&) {
            return support::HttpStub::Answer{200, {}, false, true};
        });
        shown.open();
        QTRY_COMPARE(shown.page->controller().state(), State::error);
        auto* retry = shown.find<QAbstractButton>("retryButton");
        QVERIFY(retry->isVisible());
        shown.picture("discover-error");
        shown.stub.answer(kList, 200, support::json(support::samplePage()));
        QTest::keyClick(shown.window.get(), Qt::Key_F5);
        QTRY_COMPARE(shown.page->controller().state(), State::ready);
    }

    void lostAfterwards_keepsTheRowsAndSaysSo() {
        Shown shown;
        shown.openReady();
        shown.stub.on(kList, [](const support::HttpStub::Request&) {
            return support::HttpStub::Answer{200, {}, false, true};
        });
        shown.page->reload();
        QTRY_VERIFY(shown.page->controller().staleSince().has_value());
        QCOMPARE(shown.page->controller().state(), State::ready);
        QVERIFY(shown.page->controller().staleSince() == support::storyNow());
        QCOMPARE(shown.grid()->model()->rowCount(), 9);
        QSignalSpy links(shown.page, &widgets::Page::navigate);
        shown.grid()->setFocus();
        QTest::keyClick(shown.grid(), Qt::Key_B);
        QCOMPARE(links.count(), 0);
        shown.picture("discover-offline");
        shown.stub.answer(kList, 200, support::json(support::samplePage()));
        shown.page->reload();
        QTRY_VERIFY(!shown.page->controller().staleSince());
        QTRY_COMPARE(shown.grid()->currentIndex().row(), 0);
        QTest::keyClick(shown.grid(), Qt::Key_B);
        QCOMPARE(links.count(), 1);
    }

    void longNames_areElidedAndKeepTheGrid() {
        Shown shown;
        auto page = support::samplePage();
        page.items[0].name = "Venkata Satyanarayana Subrahmanyam Raghavendra";
        page.items[0].headline =
            "Distinguished Engineer and Head of Reliability Engineering at a very long company name";
        page.items[0].expertise = {"Distributed systems and consensus", "Site reliability", "Leadership",
                                   "Interviewing"};
        page.items[1].name = "रोहन मेहता";
        page.items[1].reviewCount = 0;
        page.items[2].priceFrom = domain::rupees(100499);
        shown.stub.answer(kList, 200, support::json(page));
        shown.openReady();
        shown.picture("discover-long");
        QCOMPARE(shown.grid()->columns(), 3);
    }

    void slowFirstAnswer_showsSkeletons() {
        Shown shown;
        shown.stub.on(kList, [](const support::HttpStub::Request&) {
            return support::HttpStub::Answer{200, {}, true};
        });
        shown.open();
        QCOMPARE(shown.page->controller().state(), State::loading);
    }

    void heart_keepsAMentor_andTheServerIsTold() {
        Shown shown;
        shown.signIn();
        shown.openReady();
        const auto path = "/api/me/favourites/" + idOf(0);
        shown.stub.answer("PUT " + path, 200, keptJson({0}));
        shown.stub.answer("DELETE " + path, 200, keptJson({}));
        auto* grid = shown.grid();
        const auto first = grid->model()->index(0, 0);
        const auto heart = discovery::MentorCardDelegate::heartRect(grid->visualRect(first)).center();
        QSignalSpy opened(grid, &discovery::MentorGrid::opened);
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, heart);
        QVERIFY(shown.favourites.has(support::samplePage().items[0].id));  // Before the server has answered.
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains("favourite"));
        QTRY_COMPARE(shown.stub.count("PUT " + path), 1);
        grid->setFocus();
        grid->setCurrentIndex(first);
        QTest::keyClick(grid, Qt::Key_F);
        QTRY_COMPARE(shown.stub.count("DELETE " + path), 1);
        QTRY_VERIFY(!shown.favourites.has(support::samplePage().items[0].id));
        QCOMPARE(opened.count(), 0);
    }
    void heart_refused_isAsBefore() {
        Shown shown;
        shown.signIn();
        shown.openReady();
        QSignalSpy toasts(shown.page, &widgets::Page::toast);
        shown.stub.problem("PUT /api/me/favourites/" + idOf(0), 404, "not_found");
        shown.grid()->setFocus();
        shown.grid()->setCurrentIndex(shown.grid()->model()->index(0, 0));
        QTest::keyClick(shown.grid(), Qt::Key_F);
        QTRY_COMPARE(toasts.count(), 1);
        QVERIFY(shown.favourites.mentors().empty());
    }
    void heart_ofAGuest_leadsToAPlaceThatKeeps() {
        Shown shown;
        shown.openReady();
        QSignalSpy led(shown.page, &widgets::Page::navigate);
        shown.grid()->setFocus();
        shown.grid()->setCurrentIndex(shown.grid()->model()->index(0, 0));
        QTest::keyClick(shown.grid(), Qt::Key_F);
        QCOMPARE(led.count(), 1);
        QCOMPARE(led[0][0].toString(),
                 "/mentors/" + QString::fromStdString(support::samplePage().items[0].slug) + "/favourite");
        QVERIFY(!shown.find<QCheckBox>("onlyFavourites")->isVisible());
    }
    void onlyFavourites_asksForThoseThatAreKept() {
        Shown shown;
        shown.stub.answer("GET /api/me/favourites", 200, keptJson({1, 0}));
        shown.signIn();
        shown.openReady();
        QTRY_COMPARE(shown.favourites.mentors().size(), 2u);
        auto* only = shown.find<QCheckBox>("onlyFavourites");
        QVERIFY(only->isVisible());
        only->click();
        QTRY_COMPARE(shown.lastQuery().allQueryItemValues("mentor"), QStringList({idOf(1), idOf(0)}));
        QTRY_COMPARE(shown.page->controller().state(), State::ready);
        QCOMPARE(shown.find<widgets::Chip>("filterChip")->text(), "Favourites");
    }
    void onlyFavourites_withoutAny_saysWhatToDo() {
        Shown shown;
        shown.signIn();
        shown.openReady();
        const int asked = shown.stub.count(kList);
        shown.find<QCheckBox>("onlyFavourites")->click();
        QCOMPARE(shown.page->controller().state(), State::empty);
        QVERIFY(shown.shows("No favourites yet"));
        QCOMPARE(shown.stub.count(kList), asked);
        shown.session.signOut();
        QTRY_COMPARE(shown.page->controller().state(), State::ready);  // A guest has no such filter.
        QVERIFY(!shown.page->controller().filter().favourites);
    }
};

MC_TEST_GUI(DiscoveryPageTest)
#include "discovery_page_test.moc"
