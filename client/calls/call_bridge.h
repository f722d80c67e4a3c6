#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>

namespace mc::calls {

/// The web channel object `call` of resources/web/call: what program and page say to each other. Signals go to the
/// page, slots come from it. What the page says is checked by whoever listens to the notices below. GUI thread.
class CallBridge : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    bool isPageReady() const { return m_ready; }
    /// The page was reloaded or crashed: wait for the next pageReady.
    void pageGone() { m_ready = false; }

signals:
    /// {audio, video: bool; audioDevice, videoDevice, output: id or ""}
    void openMedia(const QJsonObject& wanted);
    /// {mode: "lobby"|"call", page, avatar, initialsColor, font, initials, otherName, ownLabel, absentWords, ownWords,
    ///  notice, remoteMuted, corner, photo}: colours and translated words; the other's photo as a data: address or "".
    void dress(const QJsonObject& look);
    void setMicrophone(bool on);
    void setCamera(bool on);
    void setSharing(bool on);
    void chooseDevice(const QString& kind, const QString& id);  ///< kind: audio, video, output.
    void playTestSound();
    /// {polite, iceServers}: before the first greet.
    void begin(const QJsonObject& config);
    /// Both are joined, now or again.
    void greet();
    void otherLeft();
    void signalArrived(const QString& kind, const QString& payload);
    void finish();

    // Notices from the page.
    void ready();
    void signalReady(const QString& kind, const QString& payload);
    void media(const QJsonObject& state);
    void connection(const QString& state);  ///< alone, connecting, connected, reconnecting
    void other(const QJsonObject& state);   ///< {audio, video, screen}
    void figures(const QJsonObject& figures);
    void level(double decibels);
    void corner(const QString& corner);

public slots:
    void pageReady() {
        m_ready = true;
        emit ready();
    }
    void sendSignal(const QString& kind, const QString& payload) { emit signalReady(kind, payload); }
    void mediaMoved(const QJsonObject& state) { emit media(state); }
    void connectionMoved(const QString& state) { emit connection(state); }
    void otherMoved(const QJsonObject& state) { emit other(state); }
    void figuresMoved(const QJsonObject& figuresNow) { emit figures(figuresNow); }
    void levelMoved(double decibels) { emit level(decibels); }
    void cornerMoved(const QString& cornerNow) { emit corner(cornerNow); }

private:
    bool m_ready = false;
};

}  // namespace mc::calls
