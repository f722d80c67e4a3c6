#include "web/view.h"

#include <QFocusEvent>
#include <QVBoxLayout>

#include "web/engine_library.h"
#include "widgets/states.h"

namespace mc::web {

View::View(const QString& name, const Rules& rules, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    if (auto* loadedEngine = engine()) m_browser = loadedEngine->open(this, rules, notices());
    QWidget& shown = m_browser ? m_browser->widget() : *makeMissing();
    shown.setAccessibleName(name);
    column->addWidget(&shown);
    if (m_browser) m_shown = &shown;
}

View::~View() {
    blockSignals(true);  // A page that ends still tells this and that, and who listened may be half gone.
    m_browser.reset();
}

Notices View::notices() {
    Notices told;
    told.progress = [this](int percent) { emit progress(percent); };
    told.loaded = [this](bool ok) { emit loaded(ok); };
    told.moved = [this](const QUrl& url) { emit moved(url); };
    told.titled = [this](const QString& title) { emit titled(title); };
    told.complained = [this](const QString& message, int line) {
        qWarning("%s, line %d: %s", qUtf8Printable(objectName()), line, qUtf8Printable(message));
    };
    told.crashed = [this] { emit crashed(); };
    return told;
}

QWidget* View::makeMissing() {
    auto* missing = new widgets::EmptyState(widgets::Icon::warning, missingTitle(), missingSentence(), this);
    missing->setObjectName(QStringLiteral("engineMissing"));
    return missing;
}

QString View::missingTitle() {
    return tr("This cannot be shown on this computer");
}

QString View::missingSentence() {
    return tr(
        "The part of Mentor Connect that shows payments and calls is missing. Please install Mentor Connect again "
        "and restart it.");
}

/// No focus proxy: the engine makes the widget that takes the keys anew, and a proxy of a proxy would take what stands
/// beside it out of Tab's way.
void View::focusInEvent(QFocusEvent* event) {
    if (m_shown) m_shown->setFocus(event->reason());
}

void View::load(const QUrl& url) {
    if (m_browser) m_browser->load(url);
}

void View::run(const QString& script, World world, std::function<void(const QVariant&)> answer) {
    if (m_browser) m_browser->run(script, world, std::move(answer));
}

void View::setHtml(const QString& html, const QUrl& base) {
    if (m_browser) m_browser->setHtml(html, base);
}

void View::setGround(const QColor& color) {
    if (m_browser) m_browser->setGround(color);
}

void View::setChannel(const QString& name, QObject* object) {
    if (m_browser) m_browser->setChannel(name, object);
}

}  // namespace mc::web
