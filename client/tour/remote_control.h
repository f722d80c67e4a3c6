#pragma once

#include <QJsonObject>
#include <QObject>
#include <QSocketNotifier>
#include <QUrl>

class QWidget;

namespace mc::tour {

/// Lets another process use the client's windows as a person would: commands are JSON lines on standard input, answers
/// JSON lines on standard output. Clicks and keys go through the widgets' own event handling; nothing of the product is
/// called directly.
///
/// Commands ("do"): click, type, press, choose, state, rows, pick, key, script, painted, grab, opened, close. "name" is an
/// object name of a visible widget; `painted` waits for it and answers when it is painted next; `opened` says which
/// address was opened last in the system's browser, which is not started. With keys only there is no mouse and no focus
/// set from outside: every widget is walked to with Tab, lists and calendars with the arrows.
class RemoteControl : public QObject {
    Q_OBJECT

public:
    explicit RemoteControl(bool keysOnly = false);
    bool eventFilter(QObject* watched, QEvent* event) override;

public slots:
    void keepOpened(const QUrl& address);

private:
    void readCommands();
    void execute(const QJsonObject& command);
    QJsonObject answer(const QJsonObject& command);
    QJsonObject click(const QJsonObject& command);
    QJsonObject type(const QJsonObject& command);
    QJsonObject press(const QJsonObject& command);
    QJsonObject choose(const QJsonObject& command);
    QJsonObject state(const QJsonObject& command);
    QJsonObject rows(const QJsonObject& command);
    QJsonObject pick(const QJsonObject& command);
    QJsonObject key(const QJsonObject& command);
    QJsonObject pickByKeys(QWidget& widget, const QString& ending);
    /// Gives the widget the focus; false when the Tab key does not come to it.
    /// Remembers where Tab led on the way.
    bool reach(QWidget& widget);
    QString notReached(const QString& name) const;
    QJsonObject grab(const QJsonObject& command);
    void script(const QJsonObject& command);
    void awaitPaint(const QJsonObject& command);
    static void reply(const QJsonObject& answer);

    QSocketNotifier m_input;
    QByteArray m_pending;
    bool m_keysOnly;
    QStringList m_walked;
    QUrl m_opened;
    QString m_awaited;  ///< Name of what is to be painted.
};

}  // namespace mc::tour
