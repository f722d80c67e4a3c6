#include "tour/tour.h"

#include <QApplication>
#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QStyleHints>
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "tour/other_end.h"
#include "tour/plan.h"
#include "inspect/pseudo_language.h"
#include "inspect/reading.h"
#include "net/api_job.h"
#include "widgets/states.h"
#include "widgets/theme.h"
#include "widgets/toast.h"

namespace mc::tour {

using net::RealtimeClient;
using widgets::StatePage;

namespace {

constexpr int kLookEveryMs = 80;  ///< What still moves has moved by then.
constexpr int kReadEveryMs = 10;
constexpr int kTurns = 10;  ///< For whatever waits until nothing else is due.
constexpr int kEnd = 8;     ///< Letters before "…" that tell whose words were cut.
constexpr int kWidth = 1280;
constexpr int kHeight = 800;

}  // namespace

std::vector<Sight> usualSights() {
    return {{800, 560}, {911, 450}, {kWidth, kHeight}, {kWidth, kHeight, 1.5}, {kWidth, kHeight, 2}};
}

Tour::Tour(Client& client, QString folder, int patience, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_folder(std::move(folder)),
      m_patience(patience * 1000 / kLookEveryMs),
      m_hands(client.window()) {
    m_look.setInterval(kLookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
}

Tour::~Tour() = default;

void Tour::start() {
    QDir().mkpath(m_folder);
    QGuiApplication::styleHints()->setCursorFlashTime(0);  // A caret is in every picture or in none.
    m_client.window().resize(kWidth, kHeight);
    planEntrance(*this);
    planStudent(*this);
    planBooking(*this);
    planCall(*this);
    planApplication(*this);
    planAdmin(*this);
    planMentor(*this);
    m_look.start();
}

OtherEnd& Tour::otherEnd() {
    if (!m_otherEnd) m_otherEnd = std::make_unique<OtherEnd>(m_client.api());
    return *m_otherEnd;
}

Tour& Tour::until(const QString& what, std::function<bool()> done) {
    m_steps.push_back({what, std::move(done), {}});
    return *this;
}

Tour& Tour::click(const QString& name) {
    return until(u"click "_qs + name, [this, name] { return m_hands.click(name); });
}

Tour& Tour::type(const QString& name, const QString& text) {
    return until(u"type into "_qs + name, [this, name, text] { return m_hands.type(name, text); });
}

Tour& Tour::press(const QString& name, int key) {
    return until(u"press a key in "_qs + name, [this, name, key] { return m_hands.press(name, key); });
}

Tour& Tour::see(const QString& name) {
    return until(u"see "_qs + name, [this, name] { return m_hands.find(name) != nullptr; });
}

Tour& Tour::openRow(const QString& list, const QString& contains) {
    return until(u"open %1 in %2"_qs.arg(contains, list),
                 [this, list, contains] { return m_hands.openRow(list, contains); });
}

Tour& Tour::trigger(const QString& menuAction) {
    return until(u"choose "_qs + menuAction, [this, menuAction] { return m_hands.trigger(menuAction); });
}

Tour& Tour::open(const QString& link) {
    until(u"follow "_qs + link, [this, link] {
        m_client.window().follow(link);
        return true;
    });
    return until(u"arrive at "_qs + link, [this, path = QUrl(link).path()] { return isAt(path); });
}

Tour& Tour::signIn(protocol::Role role) {
    const auto name = [this, role] {
        int index = 0;
        for (const auto& account : m_client.entranceController().demoAccounts()) {
            if (account.role == role) return u"demoAccount%1"_qs.arg(index);
            ++index;
        }
        return QString();
    };
    until(u"sign in with a demo account"_qs, [this, name] { return m_hands.click(name()); });
    return until(u"be online"_qs, [this] { return m_client.realtime().state() == RealtimeClient::State::online; });
}

Tour& Tour::signOut() {
    click(u"accountButton"_qs).trigger(u"signOutAction"_qs);
    return until(u"be signed out"_qs, [this] {
        const auto* entrance = m_client.window().findChild<QWidget*>(u"entrancePage"_qs);
        if (entrance && entrance->isVisible()) return true;
        // What the tour has typed and not sent is asked about.
        if (const auto* asked = m_client.window().findChild<QWidget*>(u"forgetDrafts"_qs); asked && asked->isVisible())
            m_hands.click(u"dialogDeed"_qs);
        return false;
    });
}

Tour& Tour::picture(const QString& name, bool moving) {
    if (!m_sights.empty()) {
        planReading(name);
        return *this;
    }
    const auto done = [this, name, moving] { return isQuiet() && (moving || isStill()) && save(name); };
    m_steps.push_back({u"come to rest"_qs, done, name});
    return *this;
}

Tour& Tour::popup(const QString& button, const QString& shown, const QString& name) {
    const auto planOpening = [this, button, shown] { click(button).see(shown); };
    const auto planClosing = [this, shown] {
        press(shown, Qt::Key_Escape);
        until(u"see no %1 any more"_qs.arg(shown), [this, shown] { return !m_hands.find(shown); });
    };
    planOpening();
    if (m_sights.empty())
        picture(name);
    else
        planReading(name, [planOpening, planClosing] {
            planClosing();
            planOpening();
        });
    planClosing();
    return *this;
}

void Tour::readWords(std::vector<Sight> sights, bool marked, bool allPictures) {
    m_sights = std::move(sights);
    m_marked = marked;
    m_allPictures = allPictures;
    m_look.setInterval(kReadEveryMs);
    m_patience = m_patience * kLookEveryMs / kReadEveryMs;
    m_client.theme().setReducedMotion(true);
}

/// What floats over a page was measured when it opened: `planReopen` closes it and opens it again.
void Tour::planReading(const QString& name, const std::function<void()>& planReopen) {
    until(u"come to rest"_qs, [this] { return isQuiet(); });
    for (const Sight& sight : m_sights) {
        until(u"be %1 × %2"_qs.arg(sight.width).arg(sight.height), [this, sight] {
            show(sight);
            return true;
        });
        if (planReopen) planReopen();
        const auto done = [this, sight, name] { return isQuiet() && read(name, sight); };
        m_steps.push_back({u"read its words"_qs, done, name});
    }
    until(u"be as before"_qs, [this] {
        show({kWidth, kHeight});
        return true;
    });
}

void Tour::show(const Sight& sight) {
    m_client.theme().setTextScale(sight.text);
    m_client.window().resize(sight.width, sight.height);
    awaitTurn();
}

/// What folds after a layout waits for a moment in which nothing else is due, and one fold leads to the next; reading
/// again and again would leave them none.
void Tour::awaitTurn() {
    m_turns = kTurns;
    QTimer::singleShot(0, this, &Tour::takeTurn);
}

QStringList Tour::findings() const {
    auto& window = m_client.window();
    return inspect::unreadableWords(window, [this](const QString& text) { return isOurs(text); }) +
           inspect::unreachableControls(window);
}

void Tour::takeTurn() {
    if (--m_turns > 0) QTimer::singleShot(0, this, &Tour::takeTurn);
}

/// True once two looks have found the same, with turns for everything else between them.
bool Tour::read(const QString& page, const Sight& sight) {
    if (m_turns > 0) return false;
    awaitTurn();
    QStringList found = findings();
    if (const QSize size = m_client.window().size(); size != QSize(sight.width, sight.height))
        found << u"the window cannot be so small, but %1 × %2"_qs.arg(size.width()).arg(size.height());
    const auto before = std::exchange(m_unreadable, found);
    if (before != found) return false;
    const QString size =
        u"%1x%2@%3"_qs.arg(sight.width).arg(sight.height).arg(static_cast<int>(std::lround(sight.text * 100)));
    for (const QString& one : std::as_const(found))
        std::fprintf(stderr, "%s, %s: %s\n", qPrintable(page), qPrintable(size), qPrintable(one));
    std::printf("%s, %s: read\n", qPrintable(page), qPrintable(size));
    std::fflush(stdout);
    m_readable = m_readable && found.isEmpty();
    if (found.isEmpty() && !m_allPictures) return true;
    return saveAs(page + u'-' + size);
}

/// What stands before people's own words ("You: Is there anyth…") has been read.
bool Tour::isOurs(const QString& text) const {
    const bool cut = text.endsWith(QChar(0x2026));
    if (m_marked)
        return cut ? inspect::PseudoLanguage::endsIn(text.chopped(1), kEnd) : inspect::PseudoLanguage::has(text);
    const QString end = cut ? text.chopped(1).right(kEnd) : text;
    return std::any_of(end.begin(), end.end(),
                       [](QChar letter) { return letter.script() == QChar::Script_Devanagari; });
}

bool Tour::isAt(const QString& path) const {
    return !path.isEmpty() && m_client.window().navigator().path() == path;
}

bool Tour::isQuiet() const {
    for (const auto* page : m_client.window().findChildren<StatePage*>())
        if (page->isVisible() && page->state() == StatePage::State::loading) return false;
    for (const auto* call : m_client.api().findChildren<net::ApiCall*>())
        if (!call->isFinished()) return false;
    for (const auto* toasts : m_client.window().findChildren<widgets::ToastHost*>())
        if (toasts->count() > 0) return false;
    return true;
}

bool Tour::isStill() {
    const QImage now = grab().toImage();
    return now == std::exchange(m_before, now);
}

void Tour::look() {
    if (m_at == m_steps.size()) {
        m_look.stop();
        return emit finished(m_readable);
    }
    if (m_steps[m_at].done()) {
        ++m_at;
        m_waited = 0;
        m_before = {};
        m_unreadable.reset();
    } else if (++m_waited > m_patience) {
        giveUp();
    }
}

void Tour::giveUp() {
    m_look.stop();
    std::fprintf(stderr, "The tour stopped before the page %s: it could not %s. The window then: %s\n",
                 qPrintable(pageAhead()), qPrintable(m_steps[m_at].what),
                 qPrintable(QDir(m_folder).filePath(u"stopped.png"_qs)));
    grab().save(QDir(m_folder).filePath(u"stopped.png"_qs));
    emit finished(false);
}

QString Tour::pageAhead() const {
    for (std::size_t at = m_at; at < m_steps.size(); ++at)
        if (!m_steps[at].picture.isEmpty()) return m_steps[at].picture;
    return {};
}

/// The window, and on it the popups that float above.
QPixmap Tour::grab() const {
    auto& window = m_client.window();
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (auto* popup : window.findChildren<QWidget*>())
        if (popup->isWindow() && popup->isVisible())
            painter.drawPixmap(window.mapFromGlobal(popup->pos()), popup->grab());
    return picture;
}

bool Tour::save(const QString& name) {
    QString look = widgets::themeOf().isDark() ? u"dark"_qs : u"light"_qs;
    if (const QString code = m_client.language(); code != u"en") look += u'-' + code;
    return saveAs(u"%1-%2"_qs.arg(name, look));
}

bool Tour::saveAs(const QString& picture) {
    const QString file = QDir(m_folder).filePath(picture + u".png"_qs);
    if (!grab().save(file)) return false;
    std::printf("%s\n", qPrintable(file));
    std::fflush(stdout);
    return true;
}

}  // namespace mc::tour
