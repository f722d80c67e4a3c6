#pragma once

#include <QColor>
#include <QString>
#include <QUrl>
#include <QVariant>
#include <QtPlugin>
#include <functional>
#include <memory>

class QObject;
class QWidget;

namespace mc::web {

/// What a page may ask to use.
enum class Device { microphone, camera, microphoneAndCamera, screen, screenAndSound };

/// What an embedded page may do; what is not named here it may not. Every page has a profile of its own that keeps
/// nothing, no menu, no downloads and no error page of the engine's.
struct Rules {
    /// Whether it, or a frame in it, may go there; empty: wherever it leads.
    std::function<bool(const QUrl& url, bool isMainFrame)> mayOpen;
    /// Whether a page from there may use that; empty: nothing.
    std::function<bool(const QUrl& origin, Device device)> mayUse;
    /// Title of the windows it may open; empty: none.
    QString popupTitle;
    /// Has something to go to with Tab; else Tab goes on to what comes after it.
    bool hasControls = true;
    /// Plays without having been clicked, may be asked for the screen, and takes no keys by loading.
    bool isCall = false;
    /// Runs, apart from the page's own scripts, whenever a document is there.
    QString ownScript;
};

/// What a page tells. Any may be empty.
struct Notices {
    std::function<void(int percent)> progress;
    std::function<void(bool ok)> loaded;
    std::function<void(const QUrl& url)> moved;
    std::function<void(const QString& title)> titled;
    /// An error of the page's scripts.
    std::function<void(const QString& message, int line)> complained;
    std::function<void()> crashed;
};

/// Whose variables a script sees: the page's, or only those of Rules::ownScript.
enum class World { page, own };

/// One embedded page and the widget it is seen in. GUI thread; goes before the parent of its widget.
class Browser {
public:
    virtual ~Browser() = default;

    virtual QWidget& widget() = 0;
    virtual void load(const QUrl& url) = 0;
    /// A document of ours, with the rights of `base`.
    virtual void setHtml(const QString& html, const QUrl& base) = 0;
    /// What is seen where the page has not painted.
    virtual void setGround(const QColor& color) = 0;
    /// The object the page finds by that name over its web channel; null takes the channel away.
    virtual void setChannel(const QString& name, QObject* object) = 0;
    virtual void run(const QString& script, World world, std::function<void(const QVariant&)> answer) = 0;
};

/// The web engine, in a library of its own: see engine_library.h.
class Engine {
public:
    virtual ~Engine() = default;
    virtual std::unique_ptr<Browser> open(QWidget* parent, const Rules& rules, const Notices& notices) = 0;
};

}  // namespace mc::web

Q_DECLARE_INTERFACE(mc::web::Engine, "MentorConnect.Web.Engine/1")
