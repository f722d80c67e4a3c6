#pragma once

#include <QWidget>

#include "calls/call_state.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class IconLabel;
class Label;
class SelectField;
}  // namespace mc::widgets

namespace mc::calls {

class CallController;
class LevelMeter;

/// Right of the preview: devices, checks with figures, and Join. Warnings do not block. Object names: lobbyCamera,
/// lobbyMicrophone, lobbySpeakers, testSound, lobbyJoinButton, lobbyJoinHint.
class LobbyPanel : public QWidget {
    Q_OBJECT
public:
    static constexpr int kWidth = 376;  ///< At a text scale of 1.

    LobbyPanel(CallController& call, QWidget* parent);

    void refresh();
    void refreshLevel();
    widgets::Button* joinButton() const { return m_join; }
    /// Something that has no room elsewhere, below the checks; whoever takes it back puts it into another layout.
    void addPart(QWidget* part);

private:
    struct Check {
        widgets::IconLabel* icon;
        widgets::Label* words;
        widgets::Label* figure;
    };
    widgets::SelectField* addSelect(QVBoxLayout& column, const QString& label, const QString& kind, const char* name);
    QWidget* makeDevices();
    QWidget* makeChecks();
    Check addCheck(QVBoxLayout& column);
    void say(const Check& check, bool good, const QString& words, const QString& figure);
    void offer(widgets::SelectField* field, const std::vector<Device>& devices, const QString& chosen,
               const QString& systemChoice);
    void refreshChecks();
    void refreshJoin();

    CallController& m_call;
    widgets::SelectField* m_camera = nullptr;
    widgets::SelectField* m_microphone = nullptr;
    widgets::SelectField* m_speakers = nullptr;
    LevelMeter* m_level = nullptr;
    Check m_seen{};
    Check m_heard{};
    Check m_server{};
    QVBoxLayout* m_list = nullptr;
    widgets::Button* m_join = nullptr;
    widgets::Label* m_hint = nullptr;
    double m_loudest = -100;
};

}  // namespace mc::calls
