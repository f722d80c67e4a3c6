#pragma once

#include <QPointer>
#include <QWebEngineView>
#include <functional>

#include "web/engine.h"

class QWebChannel;
class QWebEngineProfile;

namespace mc::web_engine {

/// Stays in its place in the window: no menu, and windows of its own only where the rules name them.
class EngineView : public QWebEngineView {
    Q_OBJECT
public:
    /// `crashed` is told when the process of one of its windows is gone; that window closes.
    EngineView(QWebEngineProfile& profile, const web::Rules& rules, std::function<void()> crashed, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    QWebEngineView* createWindow(QWebEnginePage::WebWindowType type) override;

private:
    QWebEngineProfile& m_profile;
    QString m_popupTitle;
    std::function<void()> m_crashed;
};

/// One page: profile, document and view, which go in the right order.
class EngineBrowser : public web::Browser {
public:
    EngineBrowser(QWidget* parent, const web::Rules& rules, const web::Notices& notices);
    ~EngineBrowser() override;

    QWidget& widget() override { return *m_view; }
    void load(const QUrl& url) override { m_page->load(url); }
    void setHtml(const QString& html, const QUrl& base) override { m_page->setHtml(html, base); }
    void setGround(const QColor& color) override { m_page->setBackgroundColor(color); }
    void setChannel(const QString& name, QObject* object) override;
    void run(const QString& script, web::World world, std::function<void(const QVariant&)> answer) override;

private:
    std::unique_ptr<QWebEngineProfile> m_profile;
    QPointer<EngineView> m_view;
    QPointer<QWebEnginePage> m_page;
    QWebChannel* m_channel;
};

}  // namespace mc::web_engine
