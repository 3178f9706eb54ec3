import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useApi } from '@backstage/frontend-plugin-api';
import { TextAreaField, TextField } from '@backstage/ui';
import {
  itemPath,
  roadmapApiRef,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useSubmission } from '../../hooks';
import { EntitiesPicker, type EntityOption } from '../EntityPicker';
import { FormDialog, SaveProblems } from '../ItemDialogs';
import { SimilarItems } from './SimilarItems';

const SHORTEST = 3;

interface Wish {
  title: string;
  summary: string;
  entities: EntityOption[];
}

function WishFields(props: {
  wish: Wish;
  onChange: (change: Partial<Wish>) => void;
}) {
  const { wish, onChange } = props;
  return (
    <>
      <TextField
        label="What do you need?"
        description="In a few words, as you would look for it"
        isRequired
        maxLength={140}
        value={wish.title}
        onChange={title => onChange({ title })}
      />
      <SimilarItems title={wish.title} />
      <TextAreaField
        label="What for?"
        description="What you cannot do today, and how often it matters. Markdown works."
        rows={5}
        maxLength={20000}
        value={wish.summary}
        onChange={summary => onChange({ summary })}
      />
      <EntitiesPicker
        label="What is it about?"
        description="If it is about a service or an API"
        value={wish.entities}
        onChange={entities => onChange({ entities })}
      />
    </>
  );
}

/** Asks what somebody needs, and shows what others asked for already. */
export function AskDialog({ onClose }: { onClose: () => void }) {
  const api = useApi(roadmapApiRef);
  const navigate = useNavigate();
  const [wish, setWish] = useState<Wish>({
    title: '',
    summary: '',
    entities: [],
  });
  const { submit, pending, failure } = useSubmission(async () => {
    const asked = await api.ask({
      title: wish.title.trim(),
      summary: wish.summary,
      entities: wish.entities.map(({ id }) => ({
        entityRef: id,
        role: 'affects',
      })),
    });
    navigate(itemPath(asked.key));
  });
  return (
    <FormDialog
      title="Ask for something"
      saveLabel="Ask"
      canSave={wish.title.trim().length >= SHORTEST}
      pending={pending}
      onSave={submit}
      onClose={onClose}
    >
      <SaveProblems failure={failure} />
      <WishFields
        wish={wish}
        onChange={change => setWish({ ...wish, ...change })}
      />
    </FormDialog>
  );
}
