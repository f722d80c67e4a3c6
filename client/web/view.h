#pragma once

#include <QWidget>
#include <memory>

#include "web/engine.h"

namespace mc::web {

/// A page from the web inside the window. What it may do and what it is told is for whoever derives from it; where the
/// engine is missing it says so in the page's place, and everything else does nothing.
class View : public QWidget {
    Q_OBJECT
public:
    /// Loads the engine if no one has yet. `name` is what a screen reader calls the page.
    View(const QString& name, const Rules& rules, QWidget* parent = nullptr);
    ~View() override;

    /// Whether there is an engine.
    bool isAble() const { return m_browser != nullptr; }
    /// What to say, and what to do, where there is none.
    static QString missingTitle();
    static QString missingSentence();

    void load(const QUrl& url);
    void run(const QString& script, World world = World::page, std::function<void(const QVariant&)> answer = {});

signals:
    void progress(int percent);
    void loaded(bool ok);
    void moved(const QUrl& url);
    void titled(const QString& title);
    /// Its process is gone in the middle of whatever was going on in it.
    void crashed();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void setHtml(const QString& html, const QUrl& base);
    void setGround(const QColor& color);
    void setChannel(const QString& name, QObject* object);

private:
    Notices notices();
    QWidget* makeMissing();

    QWidget* m_shown = nullptr;  ///< Of the browser.
    std::unique_ptr<Browser> m_browser;
};

}  // namespace mc::web
