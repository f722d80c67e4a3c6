#include "tour/tour.h"

#include <QApplication>
#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QStyleHints>
#include <algorithm>
#include <array>
#include <cstdio>

#include "tour/other_end.h"
#include "tour/plan.h"
#include "inspect/painted_text.h"
#include "inspect/pseudo_language.h"
#include "net/api_job.h"
#include "widgets/states.h"
#include "widgets/theme.h"
#include "widgets/toast.h"

namespace mc::tour {

using net::RealtimeClient;
using widgets::StatePage;

namespace {

constexpr int kLookEveryMs = 80;
constexpr int kWidth = 1280;
constexpr int kHeight = 800;

/// A window and a size of letters in which every page is read.
struct Sight {
    int width;
    int height;
    double text;
};
constexpr std::array kSights{
    Sight{800, 560, 1},  // The least of the design.
    Sight{911, 450, 1},  // 1366 × 768 at 150 %, less panel and title bar.
    Sight{kWidth, kHeight, 1}, Sight{kWidth, kHeight, 1.5}, Sight{kWidth, kHeight, 2},
};

}  // namespace

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
    const auto done = [this, name, moving] { return isQuiet() && (moving || isStill()) && save(name); };
    m_steps.push_back({u"come to rest"_qs, done, name});
    if (m_reads) planReading(name, moving);
    return *this;
}

void Tour::readWords(bool marked) {
    m_reads = true;
    m_marked = marked;
}

void Tour::planReading(const QString& name, bool moving) {
    for (const Sight& sight : kSights) {
        until(u"be %1 × %2"_qs.arg(sight.width).arg(sight.height), [this, sight] {
            if (QApplication::activePopupWidget()) return true;  // A menu would close.
            m_client.theme().setTextScale(sight.text);
            m_client.window().resize(sight.width, sight.height);
            return true;
        });
        until(u"read its words"_qs, [this, sight, name, moving] {
            if (QApplication::activePopupWidget()) return true;
            return isQuiet() && (moving || isStill()) &&
                   read(u"%1, %2 × %3, text %4 %"_qs.arg(name)
                            .arg(sight.width)
                            .arg(sight.height)
                            .arg(qRound(sight.text * 100)));
        });
    }
    until(u"be as before"_qs, [this] {
        if (QApplication::activePopupWidget()) return true;
        m_client.theme().setTextScale(std::nullopt);
        m_client.window().resize(kWidth, kHeight);
        return true;
    });
}

bool Tour::read(const QString& name) {
    const auto ours = [this](const QString& text) { return isOurs(text); };
    for (const QString& finding : inspect::unreadableWords(m_client.window(), ours)) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(finding));
        m_readable = false;
    }
    return true;
}

bool Tour::isOurs(const QString& text) const {
    if (m_marked) return inspect::PseudoLanguage::has(text);
    return std::any_of(text.begin(), text.end(),
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
    const QString file = QDir(m_folder).filePath(u"%1-%2.png"_qs.arg(name, look));
    if (!grab().save(file)) return false;
    std::printf("%s\n", qPrintable(file));
    std::fflush(stdout);
    return true;
}

}  // namespace mc::tour
