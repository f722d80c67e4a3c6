#pragma once

#include <QWebEnginePage>

#include "web/engine.h"

namespace mc::web_engine {

/// A page held to its rules.
class Document : public QWebEnginePage {
    Q_OBJECT
public:
    Document(QWebEngineProfile& profile, const web::Rules& rules, const web::Notices& notices, QObject* parent);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message, int line,
                                  const QString& source) override;

private:
    void applySettings();
    void insertOwnScript();
    void tell();
    void decide(const QUrl& origin, Feature feature);

    web::Rules m_rules;
    web::Notices m_notices;
};

}  // namespace mc::web_engine
