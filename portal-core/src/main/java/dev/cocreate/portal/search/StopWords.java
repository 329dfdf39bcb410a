package dev.cocreate.portal.search;

import java.util.Set;

/** Words that say nothing about a text but its language. Spelled as the chains leave them: ü is u, ß is ss. */
final class StopWords {
    static final Set<String> ENGLISH = Set.of(
            ("a about after all also an and any are as at be because been before being but by can could do does for from"
                            + " get had has have he her his how i if in into is it its just like me more my need no not of"
                            + " on one only or our out please see she should so some than that the their them then there"
                            + " they this those to up use want was we were what when where which while who will with"
                            + " without would you your")
                    .split(" "));

    static final Set<String> GERMAN = Set.of(
            ("aber alle als am an auch auf aus bei beim bin bis bitte da damit dann das dass dem den der des die dies diese"
                            + " dieser dieses doch durch ein eine einem einen einer eines er es fur haben hat ich ihr im"
                            + " immer in ist jede jeden jeder jedes kann kein keine konnen man mehr mein meine mich mir mit"
                            + " mochte muss mussen nach nicht noch nur ob oder ohne sein sich sie sind so soll sollte uber"
                            + " um und uns unser unsere unter vom von vor war was weil wenn werden wie wir wird wo wurde"
                            + " zu zum zur")
                    .split(" "));

    /** Only where titles are compared; a search may be for any of them. */
    static final Set<String> ARABIC = Set.of(
            ("في من علي الي عن مع او ان لا ما هذا هذه ذلك التي الذي كل هل قد ثم لم لن هو هي كما بين عند لكي كي بعد قبل")
                    .split(" "));

    /** Enough of the neighbours to notice that a text is neither English nor German. */
    static final Set<String> OTHERS =
            Set.of(("le la les un une du et est que qui pour dans sur avec nous vous il elle sont ce cette mais pas"
                            + " plus au aux el los las una y con para por como se lo al es su sin mas pero gli di che e per non"
                            + " sono della o um uma os dos das em no na com nao het een van en de ik niet voor op dat je zijn"
                            + " met och att det som av ar den till inte jag vi oraz nie do jest ze sie ve bir bu icin ile degil")
                    .split(" "));

    private StopWords() {}

    static boolean isOne(String word, Latin latin) {
        return switch (latin) {
            case ENGLISH -> ENGLISH.contains(word);
            case GERMAN -> GERMAN.contains(word);
            case PLAIN -> false;
        };
    }
}
