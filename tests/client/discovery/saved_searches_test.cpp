#include "discovery/saved_searches.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "discovery/discovery_page.h"
#include "discovery/mentor_card_delegate.h"
#include "discovery/mentor_grid.h"
#include "discovery/saved_searches_page.h"
#include "inspect/painted_text.h"
#include "page_fixture.h"
#include "protocol/accounts.h"
#include "support/sample_searches.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/states.h"

using namespace mc;
using discovery::DiscoveryPage;
using discovery::MentorFilter;
using discovery::SavedSearchesPage;
using support::HttpStub;
using widgets::Button;

namespace {

const QString kSearchList = "GET /api/me/searches";
const QString kKeep = "POST /api/me/searches";
const QString kDesign = "/api/me/searches/" + QString::fromStdString(domain::toString(domain::SearchId{71}));
const domain::ZoneName kSavedSearchesKolkata{"Asia/Kolkata"};

MentorFilter manyFilters() {
    MentorFilter filter;
    filter.query = "go backend";
    filter.expertise = QStringList{"C++", "Go & gRPC"};
    filter.companies = QStringList{"Société Générale"};
    filter.languages = QStringList{"हिन्दी"};
    filter.priceMin = 400;
    filter.priceMax = 1200;
    filter.ratingMin = 4.5;
    filter.sort = protocol::MentorSort::price_asc;
    return filter;
}

struct SavedSearchesShown : test::PageFixture {
    SavedSearchesShown() { stub.answer(kSearchList, 200, support::json(support::sampleSearches())); }
    void signIn() {
        PageFixture::signIn();
        QTRY_VERIFY(searches.isLoaded());
    }
    void openDiscovery(const QUrlQuery& query = {}) {
        discovery = new DiscoveryPage(api, drafts, favourites, searches, kSavedSearchesKolkata);
        show(discovery);
        discovery->arrive({"/mentors", {}, query});
        QTRY_COMPARE(discovery->controller().state(), discovery::DiscoveryController::State::ready);
        support::settle(*discovery->window());
    }
    void openList(const QString& path = "/searches", const QUrlQuery& query = {}) {
        list = new SavedSearchesPage(api, drafts, searches);
        show(list);
        list->arrive({path, {}, query});
    }
    void look(const MentorFilter& filter) {
        discovery->controller().setFilter(filter);
        QTRY_COMPARE(discovery->controller().state(), discovery::DiscoveryController::State::ready);
    }
    template <class T>
    T* part(const char* name) const {
        return window->findChild<T*>(QLatin1String(name));
    }
    QStringList texts() const {
        QStringList words;
        for (const auto* label : window->findChildren<QLabel*>())
            if (label->isVisible()) words << label->text();
        return words;
    }
    bool says(const QString& words) const { return texts().join('\n').contains(words); }

    DiscoveryPage* discovery = nullptr;
    SavedSearchesPage* list = nullptr;
};

}  // namespace

/// Searches that people keep, from the filters to the list and back.
class SavedSearchesTest : public QObject {
    Q_OBJECT
    using Shown = SavedSearchesShown;

private slots:
    void filter_survivesBeingKept() {
        const auto filter = manyFilters();
        const protocol::SavedSearch kept{
            .id = {1}, .name = {}, .filter = discovery::searchFilterOf(filter), .sort = filter.sort, .createdAt = {}};
        QVERIFY(discovery::filterOf(kept) == filter);
    }

    void filter_survivesTheLinkOfAGuest() {
        const auto filter = manyFilters();
        const QUrl link("/searches/new?" +
                        discovery::toQuery(filter, kSavedSearchesKolkata).toString(QUrl::FullyEncoded));
        QVERIFY(discovery::fromQuery(QUrlQuery(link)) == filter);
    }

    void whatDoesNotLast_isNothingToKeep() {
        MentorFilter filter;
        filter.date = domain::CivilDate{2026, 11, 19};
        filter.favourites = true;
        filter.sort = protocol::MentorSort::rating;
        QVERIFY(!discovery::isKeepable(filter));
        filter.query = "go";
        QVERIFY(discovery::isKeepable(filter));
        QVERIFY(!discovery::suggestedName(filter, {}).contains("19"));
    }

    void suggestedName_hasWhatThereIsRoomFor() {
        MentorFilter filter = manyFilters();
        const auto name = discovery::suggestedName(filter, {});
        QVERIFY2(name.startsWith("go backend · C++") && name.size() <= 60, qPrintable(name));
        filter = {};
        filter.query = QString(90, 'x');
        QCOMPARE(discovery::suggestedName(filter, {}).size(), 60);
    }

    void sameFilters_areKnown_whateverTheOrder() {
        Shown shown;
        shown.signIn();
        MentorFilter filter;
        filter.query = " Design ";
        filter.expertise = QStringList{"System design"};
        filter.priceMax = 1200;
        filter.sort = protocol::MentorSort::rating;
        const auto* same = shown.searches.same(filter);
        QVERIFY(same && same->id.value == 71);
        filter.priceMax = 1300;
        QVERIFY(!shown.searches.same(filter));
    }

    void guests_haveNone() {
        Shown shown;
        shown.signIn();
        QCOMPARE(shown.searches.fresh(), 2);
        shown.session.signOut();
        QVERIFY(shown.searches.items().empty() && !shown.searches.isLoaded());
    }

    void discovery_offersToSave_onlyWhatIsLookedForAndNotKept() {
        Shown shown;
        shown.signIn();
        shown.openDiscovery();
        QVERIFY(!shown.part<Button>("saveSearch")->isVisible());
        MentorFilter filter;
        filter.expertise = QStringList{"DSA"};
        shown.look(filter);
        QVERIFY(shown.part<Button>("saveSearch")->isVisible());
        shown.look(discovery::filterOf(support::sampleSearches().items[0]));
        QVERIFY(!shown.part<Button>("saveSearch")->isVisible());
        QCOMPARE(shown.part<Button>("openSearches")->text(), QString("Saved searches, 2 new mentors"));
    }

    void save_sendsFiltersNameAndWhatIsTold() {
        Shown shown;
        shown.signIn();
        shown.openDiscovery();
        shown.look(manyFilters());
        shown.part<Button>("saveSearch")->click();
        QVERIFY(shown.part<QLineEdit>("searchName")->text().startsWith("go backend"));
        shown.part<QLineEdit>("searchName")->setText("Gophers");
        shown.part<widgets::CheckRow>("searchByMail")->setChecked(false);
        shown.stub.answer(kKeep, 200, support::json(support::sampleSearches()));
        shown.part<Button>("keepSearchDeed")->click();
        QTRY_COMPARE(shown.stub.count(kKeep), 1);
        const auto sent = shown.stub.last(kKeep).json();
        QCOMPARE(sent["name"].toString(), QString("Gophers"));
        QCOMPARE(sent["tellInApp"].toBool(), true);
        QCOMPARE(sent["tellByMail"].toBool(), false);
        QCOMPARE(sent["sort"].toString(), QString("price_asc"));
        QCOMPARE(sent["filter"].toObject()["priceMax"].toInt(), 120'000);
        QTRY_VERIFY(!shown.part<QLineEdit>("searchName"));
    }

    void typedName_isThereAgain_untilTheServerHasIt() {
        Shown shown;
        shown.signIn();
        shown.openDiscovery();
        shown.look(manyFilters());
        shown.part<Button>("saveSearch")->click();
        QTest::keyClicks(shown.part<QLineEdit>("searchName"), " for the team");
        const QString typed = shown.part<QLineEdit>("searchName")->text();
        QTest::keyClick(shown.part<QLineEdit>("searchName"), Qt::Key_Escape);
        QTRY_VERIFY(!shown.part<QLineEdit>("searchName"));
        shown.openDiscovery();  // A page made anew, as after a restart.
        shown.look(manyFilters());
        shown.part<Button>("saveSearch")->click();
        QCOMPARE(shown.part<QLineEdit>("searchName")->text(), typed);
        shown.stub.answer(kKeep, 200, support::json(support::sampleSearches()));
        shown.part<Button>("keepSearchDeed")->click();
        QTRY_VERIFY(!shown.part<QLineEdit>("searchName"));
        QVERIFY(shown.drafts.keys("search/").isEmpty());
    }

    void changedName_isThereAgain_untilTheServerHasIt() {
        Shown shown;
        shown.signIn();
        shown.openList();
        QTRY_VERIFY(shown.part<Button>("changeSearch"));
        shown.part<Button>("changeSearch")->click();
        shown.part<QLineEdit>("searchName")->setText("Cheaper");
        QTest::keyClick(shown.part<QLineEdit>("searchName"), Qt::Key_Escape);
        QTRY_VERIFY(!shown.part<QLineEdit>("searchName"));
        shown.openList();
        QTRY_VERIFY(shown.part<Button>("changeSearch"));
        shown.part<Button>("changeSearch")->click();
        QCOMPARE(shown.part<QLineEdit>("searchName")->text(), QString("Cheaper"));
        const QString patch = "PATCH " + kDesign;
        shown.stub.problem(patch, 500, "internal");
        shown.part<Button>("keepSearchDeed")->click();
        QTRY_COMPARE(shown.stub.count(patch), 1);
        QTRY_VERIFY(shown.part<Button>("keepSearchDeed")->isEnabled());
        QCOMPARE(shown.drafts.keys("search/").size(), 1);
        shown.stub.answer(patch, 200, support::json(support::sampleSearches()));
        shown.part<Button>("keepSearchDeed")->click();
        QTRY_VERIFY(!shown.part<QLineEdit>("searchName"));
        QVERIFY(shown.drafts.keys("search/").isEmpty());
    }

    void save_refused_saysWhyInside_data() {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("words");
        QTest::newRow("kept already") << QByteArray("unique") << "You keep a search with these filters already.";
        QTest::newRow("too many") << QByteArray("too_many") << "You keep 20 searches";
    }
    void save_refused_saysWhyInside() {
        QFETCH(QByteArray, rule);
        QFETCH(QString, words);
        Shown shown;
        shown.signIn();
        shown.openDiscovery();
        shown.look(manyFilters());
        shown.part<Button>("saveSearch")->click();
        shown.stub.problem(kKeep, 422, "validation_failed",
                           R"([{"path":"filter","rule":")" + rule + R"(","message":"No."}])");
        shown.part<Button>("keepSearchDeed")->click();
        QTRY_VERIFY2(shown.says(words), qPrintable(shown.texts().join('\n')));
        QVERIFY(shown.part<Button>("keepSearchDeed")->isEnabled());
    }

    void guest_isLedToSignIn_andTheSearchComesAlong() {
        Shown shown;
        shown.openDiscovery();
        shown.look(manyFilters());
        const QSignalSpy led(shown.discovery, &widgets::Page::navigate);
        shown.part<Button>("saveSearch")->click();
        QCOMPARE(led.size(), 1);
        const QUrl link(led[0][0].toString());
        QCOMPARE(link.path(), QString("/searches/new"));
        QVERIFY(discovery::fromQuery(QUrlQuery(link)) == manyFilters());
    }

    void guestsSearch_isKeptAfterwards() {
        Shown shown;
        shown.signIn();
        shown.stub.answer(kKeep, 200, support::json(support::sampleSearches()));
        shown.openList("/searches/new", discovery::toQuery(manyFilters(), kSavedSearchesKolkata));
        const QSignalSpy toasts(shown.list, &widgets::Page::toast);
        QTRY_COMPARE(shown.stub.count(kKeep), 1);
        const auto filter = shown.stub.last(kKeep).json()["filter"].toObject();
        QCOMPARE(filter["words"].toString(), QString("go backend"));
        QTRY_COMPARE(toasts.size(), 1);
    }

    void link_appliesTheSearch_andItIsSeen() {
        Shown shown;
        shown.signIn();
        shown.stub.answer("PUT " + kDesign + "/seen", 200, support::json(support::sampleSearches()));
        shown.openDiscovery(QUrlQuery("search=" + kDesign.section('/', -1)));
        QVERIFY(shown.discovery->controller().filter() == discovery::filterOf(support::sampleSearches().items[0]));
        QTRY_COMPARE(shown.stub.count("PUT " + kDesign + "/seen"), 1);
    }

    /// The window opens with the link before the searches are known.
    void link_waitsForTheSearches() {
        Shown shown;
        std::function<void()> release;
        shown.stub.hold(kSearchList, 200, support::json(support::sampleSearches()), release);
        protocol::AuthTokens tokens;
        tokens.accessToken = "access";
        tokens.user.id = {101};
        shown.session.adopt(tokens, false);
        QTRY_VERIFY(release);
        shown.discovery =
            new DiscoveryPage(shown.api, shown.drafts, shown.favourites, shown.searches, kSavedSearchesKolkata);
        shown.show(shown.discovery);
        shown.stub.answer(kSearchList, 200, support::json(support::sampleSearches()));
        shown.discovery->arrive({"/mentors", {}, QUrlQuery("search=" + kDesign.section('/', -1))});
        release();
        QTRY_COMPARE(shown.discovery->controller().filter().query, QString("design"));
    }

    void link_ofASearchThatIsGone_showsEverybody() {
        Shown shown;
        shown.signIn();
        shown.openDiscovery(QUrlQuery("search=" + QString::fromStdString(domain::toString(domain::SearchId{4711}))));
        QVERIFY(shown.discovery->controller().filter() == MentorFilter());
    }

    void list_saysWhatEachLooksForAndHowItTells() {
        Shown shown;
        shown.signIn();
        shown.openList();
        QTRY_COMPARE(shown.window->findChildren<QWidget*>("searchCard").size(), 2);
        for (const char* words :
             {"System design, affordable", "2 new mentors", "“design”", "4.5 and up", "Hindi",
              "You hear of new mentors here, and once a week by mail.", "You hear of new mentors here."})
            QTRY_VERIFY2(shown.says(words), words);
        const QSignalSpy led(shown.list, &widgets::Page::navigate);
        shown.part<Button>("openSearch")->click();
        QCOMPARE(led[0][0].toString(), "/mentors?search=" + kDesign.section('/', -1));
        shown.picture("saved-searches");
    }

    void list_withNone_saysWhatToDo() {
        Shown shown;
        shown.stub.answer(kSearchList, 200, R"({"items":[]})");
        shown.signIn();
        shown.openList();
        QTRY_VERIFY(shown.says("You keep no search yet"));
    }

    void list_thatCouldNotBeLoaded_offersToTryAgain() {
        Shown shown;
        shown.stub.problem(kSearchList, 500, "internal");
        protocol::AuthTokens tokens;
        tokens.accessToken = "access";
        tokens.user.id = {101};
        shown.session.adopt(tokens, false);
        shown.openList();
        QTRY_VERIFY(shown.says("Your searches could not be loaded"));
        shown.stub.answer(kSearchList, 200, support::json(support::sampleSearches()));
        shown.list->reload();
        QTRY_COMPARE(shown.window->findChildren<QWidget*>("searchCard").size(), 2);
    }

    void change_sendsNameAndWhatIsTold() {
        Shown shown;
        shown.signIn();
        shown.openList();
        QTRY_VERIFY(shown.part<Button>("changeSearch"));
        shown.part<Button>("changeSearch")->click();
        shown.part<QLineEdit>("searchName")->setText("  Cheaper ");
        shown.part<widgets::CheckRow>("searchInApp")->setChecked(false);
        const QString patch = "PATCH " + kDesign;
        shown.stub.answer(patch, 200, support::json(support::sampleSearches()));
        shown.part<Button>("keepSearchDeed")->click();
        QTRY_COMPARE(shown.stub.count(patch), 1);
        const auto sent = shown.stub.last(patch).json();
        QCOMPARE(sent["name"].toString(), QString("Cheaper"));
        QCOMPARE(sent["tellInApp"].toBool(true), false);
        QCOMPARE(sent["tellByMail"].toBool(), true);
        QTRY_VERIFY(!shown.part<QLineEdit>("searchName"));
    }

    void emptyName_cannotBeSaved() {
        Shown shown;
        shown.signIn();
        shown.openList();
        QTRY_VERIFY(shown.part<Button>("changeSearch"));
        shown.part<Button>("changeSearch")->click();
        shown.part<QLineEdit>("searchName")->setText("   ");
        QVERIFY(!shown.part<Button>("keepSearchDeed")->isEnabled());
    }

    void delete_asksFirst() {
        Shown shown;
        shown.signIn();
        shown.openList();
        QTRY_VERIFY(shown.part<Button>("dropSearch"));
        shown.part<Button>("dropSearch")->click();
        QCOMPARE(shown.stub.count("DELETE " + kDesign), 0);
        auto left = support::sampleSearches();
        left.items.erase(left.items.begin());
        shown.stub.answer("DELETE " + kDesign, 200, support::json(left));
        shown.part<Button>("dropSearchDeed")->click();
        QTRY_COMPARE(shown.stub.count("DELETE " + kDesign), 1);
        QTRY_COMPARE(shown.searches.items().size(), std::size_t{1});
        QTRY_VERIFY(!shown.part<Button>("dropSearchDeed"));
    }

    void featuredMentor_isMarkedOnTheCard_andSpoken() {
        Shown shown;
        auto page = support::samplePage();
        page.items[0].featured = true;
        shown.stub.answer("GET /api/mentors", 200, support::json(page));
        shown.openDiscovery();
        int marks = 0;
        const auto* grid = shown.find<discovery::MentorGrid>("mentorGrid");
        for (const auto& painted : inspect::paintedTexts(*grid->viewport()))
            marks += painted.text == "Featured";
        QCOMPARE(marks, 1);
        QVERIFY(discovery::cardWords(page.items[0], false).contains("featured"));
        QVERIFY(!discovery::cardWords(page.items[1], false).contains("featured"));
    }
};

MC_TEST_GUI(SavedSearchesTest)
#include "saved_searches_test.moc"
#include "support/settled.h"
