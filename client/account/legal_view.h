#pragma once

#include "account/legal_sections.h"
#include "widgets/read_text.h"

namespace mc::account {

/// A legal text to be read: headings, paragraphs, lists and emphasis, by the Markdown that messages may use. As high as it
/// needs; whatever it stands in scrolls, also by the keys that read on.
class LegalView : public widgets::ReadText {
    Q_OBJECT
public:
    explicit LegalView(QWidget* parent = nullptr);

    void setText(const QString& markdown) { setSections(legalSections(markdown)); }
    void setSections(const QVector<LegalSection>& sections);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void write();

    QVector<LegalSection> m_sections;
};

}  // namespace mc::account
