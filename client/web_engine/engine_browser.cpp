#include "web_engine/engine_browser.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineScript>

#include "web_engine/document.h"

namespace mc::web_engine {
namespace {

constexpr QSize kPopup(520, 640);

}  // namespace

EngineView::EngineView(QWebEngineProfile& profile, const web::Rules& rules, std::function<void()> crashed,
                       QWidget* parent)
    : QWebEngineView(parent), m_profile(profile), m_popupTitle(rules.popupTitle), m_crashed(std::move(crashed)) {
    setContextMenuPolicy(Qt::NoContextMenu);
    // The keys go to a widget that the engine makes, and makes anew, inside this one.
    if (!rules.hasControls) qApp->installEventFilter(this);
}

/// The engine would keep Tab to itself and nobody would come out without a mouse.
bool EngineView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (!widget || (key != Qt::Key_Tab && key != Qt::Key_Backtab) || !isAncestorOf(widget)) return false;
    return focusNextPrevChild(key == Qt::Key_Tab);
}

/// Banks ask for the second factor in a window of its own.
QWebEngineView* EngineView::createWindow(QWebEnginePage::WebWindowType) {
    if (m_popupTitle.isEmpty()) return nullptr;
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_popupTitle);
    dialog->resize(kPopup);
    auto* view = new QWebEngineView(dialog);
    view->setPage(new QWebEnginePage(&m_profile, view));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view);
    connect(view->page(), &QWebEnginePage::windowCloseRequested, dialog, &QDialog::close);
    // What was going on in it is lost to the page that opened it, too.
    connect(view->page(), &QWebEnginePage::renderProcessTerminated, dialog, [this, dialog] {
        dialog->close();
        if (m_crashed) m_crashed();
    });
    dialog->show();
    return view;
}

EngineBrowser::EngineBrowser(QWidget* parent, const web::Rules& rules, const web::Notices& notices)
    : m_profile(std::make_unique<QWebEngineProfile>()),
      m_view(new EngineView(*m_profile, rules, notices.crashed, parent)),
      m_page(new Document(*m_profile, rules, notices, m_view)),
      m_channel(new QWebChannel(m_view)) {
    m_view->setPage(m_page);
}

EngineBrowser::~EngineBrowser() {
    if (m_view) {
        qDeleteAll(m_view->findChildren<QDialog*>());  // Their pages live in our profile.
        m_view->setPage(nullptr);
    }
    delete m_page;  // Before its profile.
    delete m_view;
}

void EngineBrowser::setChannel(const QString& name, QObject* object) {
    if (object && !m_channel->registeredObjects().contains(name)) m_channel->registerObject(name, object);
    m_page->setWebChannel(object ? m_channel : nullptr);
}

void EngineBrowser::run(const QString& script, web::World world, std::function<void(const QVariant&)> answer) {
    const bool own = world == web::World::own;
    m_page->runJavaScript(script, own ? QWebEngineScript::ApplicationWorld : QWebEngineScript::MainWorld, answer);
}

}  // namespace mc::web_engine
