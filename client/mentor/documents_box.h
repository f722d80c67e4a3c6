#pragma once

#include <QWidget>
#include <array>

#include "mentor/documents_controller.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::mentor {

/// Where an applicant puts what proves who she is and where she works.
class DocumentsBox : public QWidget {
    Q_OBJECT

public:
    explicit DocumentsBox(net::ApiClient& api, QWidget* parent = nullptr);

    void load() { m_controller.load(); }
    /// Sends it, or says why not.
    void take(protocol::DocumentKind kind, const QString& file);

private:
    struct Part {
        protocol::DocumentKind kind;
        QVBoxLayout* rows;
        widgets::Button* add;
    };
    QWidget* makePart(Part& part, const QString& title, const QString& hint, const QString& addName);
    void choose(protocol::DocumentKind kind);
    void follow();
    void showRows(const Part& part);
    QWidget* makeRow(const protocol::ApplicationDocument& item);
    void say(const QString& problem);
    static QString otherFormat();
    QString wordsOf(const domain::Error& error) const;

    DocumentsController m_controller;
    std::array<Part, 2> m_parts;
    widgets::Label* m_sentence;
    widgets::Label* m_problem;
};

}  // namespace mc::mentor
