package newsloom.watch.send.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newsloom.model.delivery.Message;
import newsloom.watch.send.ChannelSender;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.send.form.CleanText;
import newsloom.watch.send.form.MessageJson;

/** Gives messages as JSON to the standard input of a program that the settings name: what ends with 0 has got it. */
public final class CommandSender implements ChannelSender {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_OF_ERRORS = 500;

    private final Map<String, List<String>> commands;
    private final Duration longest;

    /** @param commands the program and its arguments by the name that channels give for it */
    public CommandSender(Map<String, List<String>> commands) {
        this(commands, LONGEST);
    }

    CommandSender(Map<String, List<String>> commands, Duration longest) {
        this.commands = Map.copyOf(commands);
        this.longest = longest;
    }

    @Override
    public SendOutcome send(Message message) {
        String name = message.channel().name();
        return Optional.ofNullable(commands.get(name))
                .map(words -> run(name, words, MessageJson.of(message)))
                .orElseGet(() ->
                        SendOutcome.Later.because("There is no channel." + name + ".command in newsloom.properties."));
    }

    private SendOutcome run(String name, List<String> words, String json) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return outcome(name, process, json);
            } finally {
                end(process);
            }
        } catch (IOException e) {
            return SendOutcome.Later.because("The command " + name + " cannot be started: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SendOutcome.Later.because("The command " + name + " was interrupted.");
        }
    }

    private SendOutcome outcome(String name, Process process, String json) throws InterruptedException {
        Executor thread = CommandSender::start;
        CompletableFuture<String> errors =
                CompletableFuture.supplyAsync(() -> beginning(process.getErrorStream()), thread);
        thread.execute(() -> give(process.getOutputStream(), json));
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            return SendOutcome.Later.because(
                    "The command " + name + " did not end within " + longest.toSeconds() + " s, and was ended.");
        }
        int code = process.exitValue();
        return code == 0
                ? new SendOutcome.Sent("The command " + name + " has taken it.")
                : SendOutcome.Later.because("The command " + name + " ended with " + code + said(errors));
    }

    /** Those it has started may hold its error output open for longer. */
    private static String said(CompletableFuture<String> errors) throws InterruptedException {
        try {
            String said = CleanText.of(errors.get(1, TimeUnit.SECONDS), MOST_OF_ERRORS);
            return said.isEmpty() ? "." : ": " + said;
        } catch (ExecutionException | TimeoutException e) {
            return ".";
        }
    }

    /** Reads to the end all the same: who cannot write its errors hangs. */
    private static String beginning(InputStream errors) {
        try (errors) {
            String beginning = new String(errors.readNBytes(4 * MOST_OF_ERRORS), UTF_8);
            errors.transferTo(OutputStream.nullOutputStream());
            return beginning;
        } catch (IOException e) {
            return "";
        }
    }

    private static void give(OutputStream input, String json) {
        try (input) {
            input.write(json.getBytes(UTF_8));
        } catch (IOException notWanted) {
            // How it ends tells whether it has got it.
        }
    }

    private static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "newsloom-command");
        thread.setDaemon(true);
        thread.start();
    }
}
