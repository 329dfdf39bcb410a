package dev.cocreate.plugins.hello;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.plugin.ideas.IdeaDraft;
import dev.cocreate.plugin.ideas.IdeaView;
import dev.cocreate.plugin.ideas.Verdict;
import dev.cocreate.plugin.people.Visitor;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HelloTest {

    private final Visitor guest = Visitor.guest(Locale.ENGLISH);
    private final Hello hello = new Hello();

    @Test
    void thePanelNamesTheIdeaAndItsVotes() {
        var panel = hello.panel(IdeaView.titled("Bold & <dark> mode").withVotes(7), guest);

        assertThat(panel)
                .hasValueSatisfying(shown -> assertThat(shown.body().toString())
                        .isEqualTo("<p>7 people want “Bold &amp; &lt;dark&gt; mode”.</p>"));
    }

    @Test
    void aTitleUnderTenCharactersComesBackWithAFriendlyWord() {
        assertThat(hello.beforeSubmit(IdeaDraft.titled("Dark mode"), guest))
                .isInstanceOfSatisfying(Verdict.Refuse.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo(IdeaDraft.Field.TITLE);
                    assertThat(refusal.message()).contains("ten characters");
                });
    }

    @Test
    void aTitleOfTenCharactersPasses() {
        assertThat(hello.beforeSubmit(IdeaDraft.titled("Dark modes"), guest)).isEqualTo(Verdict.ALLOW);
    }
}
