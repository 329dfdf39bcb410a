package dev.cocreate.portal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** One way from a text to its tokens. Safe for many threads: Lucene keeps a set of filters for each. */
final class Chain extends Analyzer {
    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    /** Shorter words are hardly compounds, shorter parts hardly words. */
    private static final int SHORTEST_COMPOUND = 8;

    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_PART = 20;

    private final Latin latin;
    private final EnumSet<Step> steps;

    Chain(Latin latin, EnumSet<Step> steps) {
        this.latin = latin;
        this.steps = steps;
    }

    List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        try (var stream = tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            for (var position = 0; stream.incrementToken(); ) {
                position += step.getPositionIncrement();
                if (!term.isEmpty()) { // nothing is left of an Arabic stretching mark alone
                    var pair = type.type().equals(CJKBigramFilter.DOUBLE_TYPE);
                    tokens.add(new Token(term.toString(), position, offset.startOffset(), pair));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        return new TokenStreamComponents(source, stemmed(split(new LowerCaseFilter(source))));
    }

    private TokenStream split(TokenStream in) {
        var pairs = new CJKBigramFilter(in, ALL_SCRIPTS, steps.contains(Step.SINGLE_CHARACTERS));
        var arabic = new ArabicNormalizationFilter(new DecimalDigitFilter(pairs));
        return switch (latin) {
            case ENGLISH -> new ASCIIFoldingFilter(new EnglishPossessiveFilter(arabic));
            case GERMAN -> parted(new ASCIIFoldingFilter(new GermanNormalizationFilter(arabic)));
            case PLAIN -> new ASCIIFoldingFilter(arabic);
        };
    }

    private TokenStream parted(TokenStream in) {
        return steps.contains(Step.PARTS)
                ? new DictionaryCompoundWordTokenFilter(
                        in, GermanParts.ALL, SHORTEST_COMPOUND, SHORTEST_PART, LONGEST_PART, true)
                : in;
    }

    private TokenStream stemmed(TokenStream in) {
        if (!steps.contains(Step.STEMS)) {
            return in;
        }
        if (!steps.contains(Step.SURFACES)) {
            return stems(in);
        }
        return new RemoveDuplicatesTokenFilter(stems(new KeywordRepeatFilter(in)));
    }

    private TokenStream stems(TokenStream in) {
        var arabic = new ArabicStemFilter(in);
        return switch (latin) {
            case ENGLISH -> new PorterStemFilter(arabic);
            case GERMAN -> new GermanLightStemFilter(arabic);
            case PLAIN -> arabic;
        };
    }

    enum Step {
        /** Chinese and Japanese characters alone, beside the pairs. */
        SINGLE_CHARACTERS,
        /** The parts of German compounds, beside the whole. */
        PARTS,
        STEMS,
        /** The words as written, beside their stems. */
        SURFACES
    }
}
